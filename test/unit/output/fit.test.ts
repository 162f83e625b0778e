import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitColumns, GAP, shorten } from '../../../src/output/fit.ts';

const column = (title: string, natural: number, priority: number, min?: number) => ({
  title,
  natural,
  priority,
  ...(min && { min }),
});

test('everything fits: nothing is touched', () => {
  expect(fitColumns([column('A', 10, 1), column('B', 20, 2)], 40)).toEqual({ widths: [10, 20], dropped: [] });
});

test('the widest column is shortened first', () => {
  expect(fitColumns([column('A', 12, 1), column('B', 40, 2)], 40).widths).toEqual([12, 26]);
});

test('the least important column goes when shortening is not enough', () => {
  const { widths, dropped } = fitColumns([column('A', 30, 1, 30), column('B', 30, 3, 30), column('C', 30, 2, 30)], 65);
  expect(dropped).toEqual(['B']);
  expect(widths).toEqual([30, undefined, 30]);
});

test('the most important column always stays and fits', () => {
  expect(fitColumns([column('A', 200, 1, 50), column('B', 10, 2)], 20)).toEqual({
    widths: [20, undefined],
    dropped: ['B'],
  });
});

test('whatever the columns, the table is never wider than the terminal', () => {
  const columns = fc.array(
    fc.record({
      title: fc.string(),
      natural: fc.integer({ min: 1, max: 300 }),
      priority: fc.integer({ min: 1, max: 9 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  );
  fc.assert(
    fc.property(columns, fc.integer({ min: 5, max: 250 }), (all, available) => {
      const kept = fitColumns(all, available).widths.filter((width) => width !== undefined);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.reduce((a, b) => a + b, GAP * (kept.length - 1))).toBeLessThanOrEqual(available);
    }),
  );
});

test.each([
  ['short', 10, 'short'],
  ['exactly-10', 10, 'exactly-10'],
  ['more than ten', 10, 'more than…'],
  ['全角文字です', 7, '全角文…'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 5, '👨‍👩‍👧‍👦…'],
])('%s in %d columns', (text, width, cut) => {
  expect(shorten(text, width)).toBe(cut);
});
