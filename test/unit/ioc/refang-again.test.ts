import { describe, expect, test } from 'vitest';
import { Changed } from '../../../src/ioc/text/changed.ts';

/** Replacements in a line, what it becomes, and where they stand then. */
describe('what going over a line has changed', () => {
  const changed = Changed.by([
    { from: 4, to: 7, text: '.' },
    { from: 40, to: 43, text: '\u4e00' },
    // Two may share a bracket, which is left out once.
    { from: 42, to: 44, text: '.' },
  ]);

  test.each<[at: number, reach: number, near: boolean]>([
    [4, 0, true],
    [5, 0, true],
    [6, 0, false],
    [6, 1, true],
    [30, 5, false],
    [30, 8, true],
    // Three bytes of UTF-8 from 38 on, the last one behind them.
    [38, 0, true],
    [42, 0, true],
    [43, 0, false],
    [50, 7, false],
    [50, 8, true],
  ])('byte %i within %i: %s', (at, reach, near) => {
    expect(changed.isNear({ start: at, end: at }, reach)).toBe(near);
  });
});
