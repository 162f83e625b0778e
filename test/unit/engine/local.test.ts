import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Plugin } from '../../../src/analysis/index.ts';
import { createLocalEngine, type Engine, type LocalEngineOptions } from '../../../src/engine/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';

const NOW = new Date('2026-05-23T10:00:00Z');

const facts: Plugin = {
  name: 'facts',
  displayName: 'Facts',
  version: '1',
  types: ['domain'],
  categories: [],
  basis: 'registry',
  group: 'facts',
  egress: 'none',
  run: () => ({}),
};

let storePath: string;
beforeEach(() => {
  storePath = join(mkdtempSync(join(tmpdir(), 'socctl-engine-')), 'data', 'socctl.db');
});

function engine(over: Partial<LocalEngineOptions> = {}): Engine {
  return createLocalEngine({ storePath, actor: 'ana', notice: () => {}, plugins: [facts], now: () => NOW, ...over });
}

function stored(): Promise<Store> {
  return openStore({ path: storePath, now: () => NOW, notice: () => {} });
}

describe('the store is opened when it is needed', () => {
  test('not for text and not for the list of plugins', async () => {
    const local = engine();
    await local.call('text.defang', { text: 'example.com' });
    await local.call('text.extract', { text: 'example.com' });
    await local.call('plugins.list', { all: true });
    await local.close();
    expect(existsSync(storePath)).toBe(false);
  });

  test('not for a request that is refused', async () => {
    const local = engine();
    await expect(local.call('analysis.run', { ioc: '' })).rejects.toThrow();
    await expect(local.call('mark.set', { value: '', verdict: 'benign', note: '' })).rejects.toThrow();
    expect(existsSync(storePath)).toBe(false);
  });

  test('once for calls at the same time, and again after it could not be opened', async () => {
    mkdirSync(storePath, { recursive: true });
    const local = engine();
    await expect(local.call('mark.list', {})).rejects.toMatchObject({ code: 'unavailable' });
    rmdirSync(storePath);
    expect(await Promise.all([local.call('mark.list', {}), local.call('mark.list', {})])).toEqual([[], []]);
    await local.close();
  });

  test('closing an engine whose store cannot be opened is quiet', async () => {
    mkdirSync(storePath, { recursive: true });
    const local = engine();
    await expect(local.call('mark.list', {})).rejects.toThrow();
    await local.close();
  });
});

test('describes where it works', () => {
  expect(engine().describe('mark.set')).toEqual({ kind: 'local', where: storePath });
});

test('a value that is not there is reported with the place where it was looked for', async () => {
  const local = engine();
  await expect(local.call('analysis.show', { id: '123456' })).rejects.toThrow(
    `no analysis 123456 in the local store ${storePath}`,
  );
  await expect(local.call('mark.clear', { value: 'example.com' })).rejects.toThrow(storePath);
  await local.close();
});

test('what was done is recorded with who did it', async () => {
  const local = engine();
  const { id } = await local.call('analysis.run', { ioc: 'example[.]com', request_id: 'ticket-7' });
  await local.call('mark.set', { value: 'example.com', verdict: 'malicious', note: 'seen' });
  await local.call('mark.clear', { value: 'example.com' });
  await local.close();
  const store = await stored();
  const activity = await store.activity.list(10);
  await store.close();
  const row = { ts: '2026-05-23T10:00:00Z', actor: 'ana', subject: 'example.com' };
  expect(activity.map(({ detail, ...rest }) => ({ ...rest, detail: JSON.parse(detail) }))).toEqual([
    { ...row, action: 'mark.clear', detail: { type: 'domain' } },
    { ...row, action: 'mark.set', detail: { type: 'domain', verdict: 'malicious', note: 'seen' } },
    { ...row, action: 'analysis.run', detail: { id, type: 'domain', verdict: 'unknown', request_id: 'ticket-7' } },
  ]);
});

test('an id that begins two analyses is refused, more of it is not', async () => {
  const store = await stored();
  const judgement = '{}';
  const row = {
    ioc: 'example.com',
    type: 'domain',
    account: 'analyst',
    queried_at: '2026-05-23T10:00:00Z',
    verdict: 'unknown',
  };
  for (const id of ['abcdef00-1111-4111-8111-111111111111', 'abcdef00-2222-4222-8222-222222222222']) {
    await store.analyses.insert({ ...row, id, score: 0, opinions: 0, judgement });
  }
  await store.close();
  const local = engine();
  await expect(local.call('analysis.show', { id: 'abcdef00' })).rejects.toMatchObject({ code: 'invalid_request' });
  expect((await local.call('analysis.show', { id: 'abcdef00-2' })).id).toBe('abcdef00-2222-4222-8222-222222222222');
  await local.close();
});

test('a setting decides how long an answer of a plugin stays fresh', async () => {
  let now = NOW;
  let asked = 0;
  const counted: Plugin = { ...facts, run: () => ({ summary: { asked: ++asked } }) };
  const local = engine({ plugins: [counted], now: () => now, ttl: (plugin) => (plugin === 'facts' ? 60 : undefined) });
  for (const seconds of [0, 59, 1]) {
    now = new Date(now.getTime() + seconds * 1000);
    await local.call('analysis.run', { ioc: 'example.com' });
  }
  expect(asked).toBe(2);
  await local.close();
});

test('other numbers for the verdict give another verdict', async () => {
  const { DEFAULT_RULES } = await import('../../../src/analysis/index.ts');
  const doubtful: Plugin = { ...facts, run: () => ({ verdict: 'suspicious', score: 50, confidence: 5 }) };
  const usual = engine({ plugins: [doubtful] });
  expect((await usual.call('analysis.run', { ioc: 'example.com' })).verdict.verdict).toBe('suspicious');
  await usual.close();
  const lenient = engine({ plugins: [doubtful], rules: { ...DEFAULT_RULES, suspiciousWeight: 0.9 } });
  expect((await lenient.call('analysis.run', { ioc: 'example.com' })).verdict.verdict).toBe('unknown');
  await lenient.close();
});

test('a damaged store is reported through the notice', async () => {
  const { writeFileSync } = await import('node:fs');
  mkdirSync(join(storePath, '..'), { recursive: true });
  writeFileSync(storePath, 'damage'.repeat(2000));
  const lines: string[] = [];
  const local = engine({ notice: (line) => lines.push(line) });
  expect(await local.call('mark.list', {})).toEqual([]);
  expect(lines).toEqual([expect.stringContaining('was damaged')]);
  expect(readdirSync(join(storePath, '..')).some((name) => name.includes('.corrupt-'))).toBe(true);
  await local.close();
});

test('the engine is started without the validator, and without database and suffix list until they are needed', async () => {
  const { metafile } = await build({
    entryPoints: ['src/engine/index.ts'],
    absWorkingDir: join(import.meta.dirname, '../../..'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['libsql'],
    write: false,
    metafile: true,
    outdir: 'out',
  });
  const start = Object.keys(metafile.outputs).find((path) => path.endsWith('out/index.js')) as string;
  /** The sources that are loaded, following the imports that count. */
  const loaded = (counts: (kind: string, entryPoint: string) => boolean): string[] => {
    const chunks = new Set([start]);
    for (const chunk of chunks) {
      for (const { path, kind } of metafile.outputs[chunk]?.imports ?? []) {
        const output = metafile.outputs[path];
        if (output && counts(kind, output.entryPoint ?? '')) chunks.add(path);
      }
    }
    return [...chunks].flatMap((chunk) => Object.keys(metafile.outputs[chunk]?.inputs ?? {}));
  };
  // The engines on servers check what comes back: they alone bring the validator.
  const here = loaded((_, entryPoint) => !entryPoint.startsWith('src/engine/remote/'));
  expect(here).toContain('src/store/index.ts');
  expect(here.filter((path) => path.includes('node_modules/zod'))).toEqual([]);
  const atOnce = loaded((kind) => kind === 'import-statement');
  expect(atOnce.filter((path) => /node_modules|src\/(store|analysis|ioc)/.test(path))).toEqual([]);
});
