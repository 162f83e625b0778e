import { expect, test } from 'vitest';
import { titleOf } from '../../../src/investigations/index.ts';

test.each([
  ['seen 203.0.113.7', 'seen 203.0.113.7'],
  ['\n\n  \t first\nsecond', 'first'],
  ['first\r\nsecond', 'first'],
  ['a\u0000b\u001b[31mc\u202ed', 'a b [31mc d'],
  ['a\u2028b', 'a b'],
  ['two   blanks ', 'two blanks'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), `${'x'.repeat(80)}…`],
  ['😀'.repeat(100), `${'😀'.repeat(80)}…`],
  ['', 'Investigation'],
  [' \n\u0007\n', 'Investigation'],
])('%j', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

test('a line of a megabyte costs no more than its beginning', () => {
  expect(titleOf(`\n${' '.repeat(500_000)}${'word '.repeat(200_000)}`)).toMatch(/^word word .*…$/);
});
