import { expect, test } from 'vitest';
import { nearest } from '../../../src/shared/nearest.ts';

const WORDS = ['fail_on', 'socbuddy.url', 'socbuddy.key', 'socmate.key', 'database'];

test.each([
  ['fail_on', 'fail_on'],
  ['fali_on', 'fail_on'],
  ['fial_no', 'fail_on'],
  ['failon', 'fail_on'],
  ['socbudy.key', 'socbuddy.key'],
  ['databse', 'database'],
  ['dtbse', undefined],
  ['x', undefined],
  ['', undefined],
  ['something', undefined],
  ['a'.repeat(100_000), undefined],
])('%s', (word, meant) => {
  expect(nearest(word, WORDS)).toBe(meant);
});
