import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Suites that stay within a worker: their files share what they import, and nothing that a test changes. */
const WITHIN = ['test/{arch,contract,property,remote,unit}/**/*.test.ts'];

/** Files of few lines that start many processes: taken for short, they would run last, and alone. */
const LONG = /\/(?:equality|examples|help|network-plugins|new)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Real processes on a busy two-core machine: the limit only catches what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    env: { TZ: 'UTC', NO_COLOR: '', FORCE_COLOR: '' },
    projects: [
      { extends: true, test: { name: 'within', include: WITHIN, isolate: false } },
      { extends: true, test: { name: 'around', include: ['test/**/*.test.ts'], exclude: WITHIN } },
    ],
  },
});
