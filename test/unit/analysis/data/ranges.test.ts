import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../../scripts/pack/csv.ts';
import { encodeRanges } from '../../../../scripts/pack/encode.ts';
import { flatten } from '../../../../scripts/pack/flatten.ts';
import { openRanges } from '../../../../src/analysis/data/ranges.ts';
import { sliceOf } from '../../../../src/analysis/data/slice.ts';

function range(start: bigint, end: bigint, value: number): Range<number> {
  return { start, end, value };
}

/**
 * What the ranges say of a key, found the slow way: the last to begin counts, the narrower of two that begin
 * together.
 */
function expected(ranges: readonly Range<number>[], key: bigint): number {
  const holding = ranges.filter(({ start, end }) => start <= key && key <= end);
  const best = holding.reduce<Range<number> | undefined>((a, b) => {
    if (!a || b.start > a.start) return b;
    return b.start === a.start && b.end < a.end ? b : a;
  }, undefined);
  return best?.value ?? 0;
}

describe('flatten', () => {
  test.each<[string, Range<number>[], [bigint, number][]]>([
    [
      'a gap',
      [range(1n, 2n, 7), range(5n, 5n, 8)],
      [
        [1n, 7],
        [3n, 0],
        [5n, 8],
        [6n, 0],
      ],
    ],
    [
      'neighbours of one value',
      [range(1n, 2n, 7), range(3n, 4n, 7)],
      [
        [1n, 7],
        [5n, 0],
      ],
    ],
    [
      'an exception inside',
      [range(0n, 9n, 1), range(3n, 4n, 2)],
      [
        [0n, 1],
        [3n, 2],
        [5n, 1],
        [10n, 0],
      ],
    ],
    [
      'an exception at the start',
      [range(0n, 9n, 1), range(0n, 4n, 2)],
      [
        [0n, 2],
        [5n, 1],
        [10n, 0],
      ],
    ],
    [
      'an exception at the end',
      [range(0n, 9n, 1), range(5n, 9n, 2)],
      [
        [0n, 1],
        [5n, 2],
        [10n, 0],
      ],
    ],
    [
      'an overlap',
      [range(0n, 5n, 1), range(3n, 9n, 2)],
      [
        [0n, 1],
        [3n, 2],
        [10n, 0],
      ],
    ],
  ])('%s', (_name, ranges, boundaries) => {
    expect(flatten(ranges).map(({ key, value }) => [key, value])).toEqual(boundaries);
  });
});

describe('look-up', () => {
  const SPACES = [8n, 32n, 128n];

  test('finds what the ranges say, whatever they are', () => {
    const space = fc.constantFrom(...SPACES).chain((bits) => {
      const key = fc.bigInt({ min: 0n, max: 2n ** bits - 1n });
      const some = fc.tuple(key, key, fc.integer({ min: 1, max: 300 }));
      return fc.tuple(fc.uniqueArray(some, { maxLength: 200, selector: ([a, b]) => `${a} ${b}` }), fc.array(key));
    });
    fc.assert(
      fc.property(space, ([raw, keys]) => {
        const ranges = raw.map(([a, b, value]) => (a < b ? range(a, b, value) : range(b, a, value)));
        const distinct = [...new Map(ranges.map((one) => [`${one.start} ${one.end}`, one])).values()];
        const section = encodeRanges(flatten(distinct));
        const edges = distinct.flatMap(({ start, end }) => [start, end, end + 1n]);
        const valueAt = openRanges(sliceOf(section));
        for (const key of [...keys, ...edges]) expect(valueAt(key)).toBe(expected(distinct, key));
      }),
      { numRuns: 60 },
    );
  });

  test('knows nothing in an empty section', () => {
    expect(openRanges(sliceOf(encodeRanges([])))(5n)).toBe(0);
  });
});
