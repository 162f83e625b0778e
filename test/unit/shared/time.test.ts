import { expect, test } from 'vitest';
import { Failure } from '../../../src/shared/failure.ts';
import { ageInSeconds, seconds, utc } from '../../../src/shared/time.ts';

test.each([
  ['90', 90],
  ['90s', 90],
  ['15m', 900],
  ['6h', 21_600],
  ['7d', 604_800],
  ['0', 0],
  ['3650d', 315_360_000],
])('%s', (text, expected) => {
  expect(seconds(text, '--wait')).toBe(expected);
});

test.each(['', '-1', '1.5', '1w', '9'.repeat(40), 'm', '1 h'])('%j is no duration', (text) => {
  expect(() => seconds(text, '--wait')).toThrow(Failure);
  expect(() => seconds(text, '--wait')).toThrow(/^--wait: /);
});

test.each(['3651d', '999999999d', '999999999'])('%j is too long', (text) => {
  expect(() => seconds(text, '--wait')).toThrow(
    new Failure('usage', `--wait: '${text}' is too long a duration`, 'the longest is 3650d'),
  );
});

test('times are UTC in whole seconds', () => {
  expect(utc(new Date('2026-05-23T12:00:00.999+02:00'))).toBe('2026-05-23T10:00:00Z');
});

test('an age is never negative', () => {
  expect(ageInSeconds('2026-01-01T00:00:10Z', new Date('2026-01-01T00:00:00Z'))).toBe(0);
  expect(ageInSeconds('2026-01-01T00:00:00Z', new Date('2026-01-01T00:01:30.900Z'))).toBe(90);
});
