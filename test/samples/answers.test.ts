import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type Plugin, type PluginResult, plugins, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { always, serving } from '../contract/serving.ts';
import { KEY, OPEN, polling } from '../contract/step.ts';
import { type Expected, READ_AT } from './expected/row.ts';

/** Answers of the real services as others recorded them; they are no part of this project. */
const FOLDER = join(process.env['SOCCTL_SAMPLES'] ?? '', 'providers');
const HERE = process.env['SOCCTL_SAMPLES'] !== undefined && existsSync(FOLDER);

const TABLES = new URL('expected/', import.meta.url);

/** Every row, written before the plugin that reads the answer. */
const ROWS: readonly Expected[] = (
  await Promise.all(
    readdirSync(TABLES)
      .filter((file) => file !== 'row.ts')
      .sort()
      .map(async (file): Promise<readonly Expected[]> => (await import(new URL(file, TABLES).href)).ROWS),
  )
).flat();

const lines: string[] = [];

afterAll(() => {
  if (lines.length > 0) process.stdout.write(`${['file | plugin | says | verdict | score', ...lines].join('\n')}\n`);
});

/** The step of a plugin that gets the answer, as a plugin that runs. */
function stepOf({ plugin: name, step = 'ask' }: Expected): Plugin {
  const plugin = plugins.find((each) => each.name === name);
  if (!plugin) throw new Error(`no plugin ${name}`);
  if (step === 'check')
    return {
      ...plugin,
      run: async (_, how) => ({ summary: { checked: (await plugin.check?.(how))?.checked ?? false } }),
    };
  if (!('submit' in plugin)) return plugin;
  if (step !== 'submit') return polling(plugin, '4242');
  return {
    ...plugin,
    run: async (what, how) => {
      const job = await plugin.submit(what, how);
      return typeof job === 'string' ? { summary: { pending: true, job } } : job;
    },
  };
}

function saysOf({ status, error, summary }: PluginResult): string {
  if (summary['pending'] === true) return 'pending';
  return error?.code ?? status;
}

async function read(row: Expected): Promise<PluginResult | undefined> {
  const text = readFileSync(join(FOLDER, row.file), 'utf8');
  const { origin } = await serving(always(row.http, text, row.headers ?? {}));
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach = {
    access: async () => ({ key: row.keyless ? undefined : KEY, url: origin }),
    http: async () => http,
  };
  const [type, value] = row.about;
  const context = { now: () => READ_AT, signal: new AbortController().signal, gate: OPEN, reach };
  const [result] = await runPlugins({ type, value } as Indicator, [stepOf(row)], context);
  return result;
}

test.runIf(HERE)('every sample has a row', () => {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1));
  const known = new Set(ROWS.map(({ file }) => file));
  expect(files.filter((file) => !known.has(file))).toEqual([]);
  for (const { file, plugin } of ROWS) if (plugin === undefined) lines.push(`${file} | no plugin`);
});

const overHttp = ROWS.filter(({ plugin, http }) => plugin !== undefined && http > 0);

test.runIf(HERE).each(overHttp)('$file read by $plugin', async (row) => {
  const result = await read(row);
  if (!result) throw new Error(`${row.plugin} does not take ${row.about[0]}`);
  const { verdict, score, summary } = result;
  lines.push([row.file, row.plugin, saysOf(result), verdict, score].join(' | '));
  expect({ says: saysOf(result), verdict, score }).toEqual({
    says: row.says,
    verdict: row.verdict,
    score: row.score,
  });
  expect(summary).toMatchObject(row.facts ?? {});
});
