import { expect, test } from 'vitest';
import { loadOf } from './chunks.ts';

// Start-up is guarded by what is loaded, not by a stopwatch: bytes and packages are the same on every machine.

const KB = 1000;

test('--help: commander and the command tree', () => {
  const { packages, bytes } = loadOf([]);
  expect(packages).toEqual(['commander']);
  expect(bytes).toBeLessThan(240 * KB);
});

test('the Tab key: hardly more', () => {
  const { packages, bytes } = loadOf(['src/cli/completion/answer.ts']);
  expect(packages).toEqual(['commander']);
  expect(bytes).toBeLessThan(245 * KB);
});

test('defang and refang: no package', () => {
  const { packages, bytes } = loadOf(['src/cli/rewrite.ts']);
  expect(packages).toEqual(['commander']);
  expect(bytes).toBeLessThan(250 * KB);
});

test('extract: the suffix list, nothing of store and settings', () => {
  const { packages } = loadOf(['src/cli/extract/run.ts', 'src/ioc/index.ts']);
  expect(packages).toContain('tldts');
  expect(packages.filter((name) => !['commander', 'tldts', 'tldts-core'].includes(name))).toEqual([]);
});

test('settings without a settings file: conf is not loaded', () => {
  expect(loadOf(['src/config/index.ts']).packages).toEqual(['commander']);
});

test('analyze: store and sources, no network, no schemas, no spinner', () => {
  const all = [
    'src/cli/analyze/run.ts',
    'src/cli/engine.ts',
    'src/engine/index.ts',
    'src/store/index.ts',
    'src/analysis/index.ts',
  ];
  const { packages } = loadOf([...all, 'src/config/index.ts']);
  expect(packages).toEqual(expect.arrayContaining(['libsql', 'kysely', 'tldts']));
  for (const heavy of ['undici', 'zod', 'conf', 'ora', 'fastify', 'cli-table3']) expect(packages).not.toContain(heavy);
});
