import { expect, test } from 'vitest';
import { shown } from '../../../src/analysis/shown.ts';

test.each([
  ['evil.com', 'evil.com'],
  ['http://bob@evil.com/a', 'http://bob@evil.com/a'],
  ['Cloudflare, Inc.', 'Cloudflare, Inc.'],
  ['a\r\nb\u0000\u001b[31mc', 'a b [31mc'],
  ['a\u202eb\u2028c', 'a b c'],
  ['\ud800x', 'x'],
  ['  padded  ', 'padded'],
  ['', ''],
])('%j', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('a long value is cut between signs', () => {
  expect(shown('😀'.repeat(200))).toBe(`${'😀'.repeat(80)}…`);
  expect(shown('a'.repeat(80))).toBe('a'.repeat(80));
});
