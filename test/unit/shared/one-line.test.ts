import { expect, test } from 'vitest';
import { oneLine, shortLine } from '../../../src/shared/one-line.ts';

test.each([
  ['  a\n\tb\u2028c  ', 'a b c'],
  ['a\u202eb\u001b[31mc', 'a b [31mc'],
  ['\ud800a', 'a'],
])('%j is one line', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test('a short line is cut between signs, and says so', () => {
  expect(shortLine('abc', 3)).toBe('abc');
  expect(shortLine('abcd', 3)).toBe('abc…');
  expect(shortLine('😀😀😀', 2)).toBe('😀😀…');
  expect(shortLine('ab cd', 3)).toBe('ab…');
});
