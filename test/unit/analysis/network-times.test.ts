import { expect, test } from 'vitest';
import { epoch, moment } from '../../../src/analysis/network/times.ts';

test.each([
  ['2026-07-30', '2026-07-30T00:00:00Z'],
  ['2026-07-30T10:00:00Z', '2026-07-30T10:00:00Z'],
  ['2026-07-30T10:00:00.123456Z', '2026-07-30T10:00:00Z'],
  ['2026-07-30T10:00:00+02:00', '2026-07-30T08:00:00Z'],
  ['2026-07-30 10:00:00', '2026-07-30T10:00:00Z'],
  ['2026-07-30T10:00:00', '2026-07-30T10:00:00Z'],
  ['2026-13-40', undefined],
  ['9999-12-31T23:59:59-10:00', undefined],
  ['0000-01-01T00:00:00+10:00', undefined],
  ['2026', undefined],
  ['soon', undefined],
  ['30/07/2026', undefined],
  ['+275760-09-13', undefined],
  ['2026-07-30T10:00:00+99:99', undefined],
])('%s is %s', (text, expected) => {
  expect(moment(text)).toBe(expected);
});

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [1_700_000_000, '2023-11-14T22:13:20Z'],
  [Number.MAX_SAFE_INTEGER, '9999-12-31T23:59:59Z'],
])('%i s is %s', (seconds, expected) => {
  expect(epoch(seconds)).toBe(expected);
});
