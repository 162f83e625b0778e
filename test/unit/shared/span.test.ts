import { describe, expect, test } from 'vitest';
import { ago, ahead } from '../../../src/shared/span.ts';

test.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [89, '89 s'],
  [90, '2 min'],
  [5340, '89 min'],
  [5341, '1 h 30 min'],
  [5399, '1 h 30 min'],
  [7200, '2 h'],
  [7201, '2 h 1 min'],
  [86_400, '24 h'],
  [172_799, '48 h'],
  [172_800, '2 d'],
  [172_801, '3 d'],
])('%d seconds to come are %s', (seconds, text) => {
  expect(ahead(seconds)).toBe(text);
});

test.each([
  [0, '0 s'],
  [0.9, '0 s'],
  [89.9, '89 s'],
  [90, '1 min'],
  [5399, '89 min'],
  [5400, '1 h'],
  [172_799, '47 h'],
  [172_800, '2 d'],
  [31_536_000, '365 d'],
])('%d seconds that are over are %s', (seconds, text) => {
  expect(ago(seconds)).toBe(text);
});

describe('what is said is never better than it is', () => {
  const UNITS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86_400 };
  const read = (text: string): number =>
    [...text.matchAll(/(\d+) (\w+)/g)].reduce(
      (sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0),
      0,
    );

  test.each(Array.from({ length: 400 }, (_, index) => index * 977))('%d seconds', (seconds) => {
    expect(read(ahead(seconds))).toBeGreaterThanOrEqual(seconds);
    expect(read(ago(seconds))).toBeLessThanOrEqual(seconds);
  });
});
