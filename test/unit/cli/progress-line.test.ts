import { expect, test } from 'vitest';
import { progressLine } from '../../../src/cli/progress.ts';

test.each([
  [0, 0, 0, undefined, '0 indicators, 0/s'],
  [0, 2000, 400, undefined, '400 indicators, 200/s'],
  [0, 2000, 400, 1000, '400 of 1000 indicators, 200/s, 3 s left'],
  [0, 10_000, 5, 100, '5 of 100 indicators, 0.5/s, 4 min left'],
  [0, 10_000, 0, 100, '0 of 100 indicators, 0/s'],
  [0, 1000, 120, 100, '120 of 100 indicators, 120/s, 0 s left'],
])('from %i to %i ms, %i of %s: %s', (from, at, count, total, line) => {
  expect(progressLine('indicators', { at: from, count: 0 }, { at, count }, total)).toBe(line);
});
