import { defineConfig } from 'vitest/config';

/** Suites that stay within a worker: their files share what they import, and nothing that a test changes. */
const WITHIN = ['test/{arch,contract,property,remote,unit}/**/*.test.ts'];

export default defineConfig({
  test: {
    // Real processes on a busy two-core machine: the limit only catches what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC', NO_COLOR: '', FORCE_COLOR: '' },
    projects: [
      { extends: true, test: { name: 'within', include: WITHIN, isolate: false } },
      { extends: true, test: { name: 'around', include: ['test/**/*.test.ts'], exclude: WITHIN } },
    ],
  },
});
