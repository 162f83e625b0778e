import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneSlipApart } from '../../../../src/analysis/brands/distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

/** Edit distance with swaps of neighbours, by the textbook table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}

describe('one slip', () => {
  test('is what the textbook says', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneSlipApart(a, b)).toBe(distance(a, b) === 1);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['paypal', 'payapl', true],
    ['paypal', 'papyal', true],
    ['paypal', 'paypall', true],
    ['paypal', 'paypal', false],
    ['paypal', 'apypla', false],
    ['', '', false],
  ])('%s, %s: %s', (a, b, is) => {
    expect(isOneSlipApart(a, b)).toBe(is);
  });
});
