import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plugins, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { nameServer } from '../contract/name-server.ts';
import { ROWS as CYMRU } from './expected/cymru.ts';
import { type Expected, READ_AT } from './expected/row.ts';
import { ROWS as SPAMHAUS } from './expected/spamhaus.ts';

/** Answers of name servers as others recorded them; they are no part of this project. */
const FOLDER = join(process.env['SOCCTL_SAMPLES'] ?? '', 'providers');
const HERE = process.env['SOCCTL_SAMPLES'] !== undefined && existsSync(FOLDER);

interface Recorded {
  readonly question: string;
  readonly answers: readonly string[];
  readonly then?: Recorded;
}

/** The second question is told apart by its name; a first one may be about something else than was recorded. */
function told(recorded: Recorded, name: string): readonly string[] {
  const { then, answers } = recorded;
  return then?.question.toLowerCase() === name.toLowerCase() ? then.answers : answers;
}

test.runIf(HERE).each<Expected>([...CYMRU, ...SPAMHAUS])('$file read by $plugin about $about', async (row) => {
  const recorded = JSON.parse(readFileSync(join(FOLDER, row.file), 'utf8')) as Recorded;
  const { url } = await nameServer(({ name }) => told(recorded, name));
  const http = () => Promise.reject(new Error('asked over HTTP'));
  const reach = {
    access: async () => ({ url }),
    http: async () => ({ send: http, close: async () => {} }),
  };
  const [type, value] = row.about;
  const context = { now: () => READ_AT, signal: new AbortController().signal, reach };
  const chosen = plugins.flatMap((plugin) => (plugin.name === row.plugin && 'run' in plugin ? [plugin] : []));
  const [result] = await runPlugins({ type, value } as Indicator, chosen, context);
  expect({ says: result?.error?.code ?? result?.status, verdict: result?.verdict, score: result?.score }).toEqual({
    says: row.says,
    verdict: row.verdict,
    score: row.score,
  });
  expect(result?.summary).toMatchObject(row.facts ?? {});
});
