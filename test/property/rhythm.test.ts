import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plugins } from '../../src/analysis/index.ts';
import { nextLook, type Rhythm, USUAL_RHYTHM } from '../../src/shared/rhythm.ts';

const rhythms = fc
  .record({
    first: fc.integer({ min: 1, max: 120 }),
    every: fc.integer({ min: 1, max: 60 }),
    more: fc.integer({ min: 0, max: 120 }),
    longer: fc.integer({ min: 1, max: 3600 }),
  })
  .map(({ first, every, more, longer }): Rhythm => ({ first, every, most: every + more, last: first + longer }));
const elapsed = fc.double({ min: 0, max: 4000, noNaN: true });

/** Every look, by following each to the next. */
function looks(rhythm: Rhythm): number[] {
  const found: number[] = [];
  for (let at = 0, wait = nextLook(rhythm, 0); wait !== undefined; wait = nextLook(rhythm, at)) {
    at += wait;
    found.push(at);
  }
  return found;
}

describe('a rhythm', () => {
  test('begins with its first look, ends with its last, and never goes faster', () => {
    fc.assert(
      fc.property(rhythms, (rhythm) => {
        const found = looks(rhythm);
        expect(found[0]).toBeCloseTo(rhythm.first, 6);
        expect(found.at(-1)).toBeCloseTo(rhythm.last, 6);
        const pauses = found.slice(1).map((at, index) => at - (found[index] ?? 0));
        pauses.slice(0, -1).forEach((pause, index) => {
          expect(pause).toBeGreaterThanOrEqual(rhythm.every - 1e-6);
          expect(pause).toBeLessThanOrEqual(rhythm.most + 1e-6);
          expect(pause).toBeGreaterThanOrEqual((pauses[index - 1] ?? 0) - 1e-6);
        });
      }),
    );
  });

  test('sends whoever asks between two looks to the same one, always ahead', () => {
    fc.assert(
      fc.property(rhythms, elapsed, fc.double({ min: 0, max: 0.99, noNaN: true }), (rhythm, now, part) => {
        const wait = nextLook(rhythm, now);
        if (wait === undefined) {
          expect(now).toBeGreaterThanOrEqual(rhythm.last);
          return;
        }
        expect(wait).toBeGreaterThan(0);
        const later = now + wait * part;
        const again = nextLook(rhythm, later);
        expect(later + (again ?? Number.NaN)).toBeCloseTo(now + wait, 6);
      }),
    );
  });
});

test('the usual one: soon at first, then every half minute, for a quarter of an hour', () => {
  const found = looks(USUAL_RHYTHM).map(Math.round);
  expect(found.slice(0, 8)).toEqual([5, 10, 18, 29, 46, 71, 101, 131]);
  expect(found.at(-1)).toBe(900);
});

const SLOW = plugins.flatMap((plugin) => ('submit' in plugin ? [plugin] : []));

test.each(SLOW)('$name looks a bounded number of times', ({ rhythm = USUAL_RHYTHM, limits = [] }) => {
  const found = looks(rhythm);
  expect(found.length).toBeLessThanOrEqual(130);
  expect(rhythm.first).toBeGreaterThanOrEqual(5);
  // A look is a request, and the answer may be another.
  const perMinute = found.map((at) => found.filter((other) => other >= at && other < at + 60).length);
  for (const { calls, seconds } of limits)
    if (seconds === 60) expect(Math.max(...perMinute) + 1).toBeLessThanOrEqual(calls);
});
