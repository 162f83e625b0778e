import { expect, test } from 'vitest';
import { isKey, makeKey, prefixOf, withoutKeys } from '../../../src/accounts/index.ts';

const KEY = `sb_${'0123456789abcdef'.repeat(2)}`;

test('a key is 35 characters, sb_ and 32 hex digits, and never the same', () => {
  const keys = Array.from({ length: 1000 }, makeKey);
  for (const key of keys) expect(key).toMatch(/^sb_[0-9a-f]{32}$/);
  expect(new Set(keys).size).toBe(1000);
});

test.each([
  [KEY, true],
  [KEY.toUpperCase(), false],
  [KEY.slice(0, -1), false],
  [`${KEY}0`, false],
  [` ${KEY}`, false],
  [`${KEY}\n`, false],
  ['sk_live_k_abc123_0123456789abcdef', false],
  ['', false],
])('%j has the form of a key: %s', (text, is) => {
  expect(isKey(text)).toBe(is);
});

test('what is shown of a key leaves most of it unknown', () => {
  expect(prefixOf(KEY)).toBe('sb_01234567');
});

test.each([
  [`/a/${KEY}/b`, '/a/sb_01234567…/b'],
  [`${KEY}${KEY}`, 'sb_01234567…sb_01234567…'],
  [KEY.toUpperCase(), 'SB_01234567…'],
  [KEY.slice(0, 20), 'sb_01234567…'],
  [`${KEY}ffff`, 'sb_01234567…'],
  ['sb_01234567', 'sb_01234567'],
  ['sb_readme', 'sb_readme'],
  ['nothing', 'nothing'],
])('%j without keys is %j', (text, clean) => {
  expect(withoutKeys(text)).toBe(clean);
});

test('leaving keys out is linear', () => {
  const long = 'sb_'.repeat(300_000);
  expect(withoutKeys(long)).toBe(long);
  expect(withoutKeys(`sb_${'a'.repeat(1_000_000)}`)).toBe('sb_aaaaaaaa…');
});
