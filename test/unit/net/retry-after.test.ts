import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../src/net/index.ts';

const NOW = new Date('2026-05-23T10:00:00Z');

test.each([
  [undefined, undefined],
  ['120', 120],
  [' 7 ', 7],
  ['0', 1],
  ['999999999', 86_400],
  ['Sat, 23 May 2026 10:01:30 GMT', 90],
  ['Sat, 23 May 2026 09:00:00 GMT', 1],
  ['soon', undefined],
  ['', undefined],
])('%j is %j', (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds);
});
