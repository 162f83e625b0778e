import { expect, test } from 'vitest';
import { neutralise, neutraliseJson, neutraliseLine } from '../../../src/output/neutralise.ts';

test.each([
  ['plain text stays', 'evil.example\ttab\nline', 'evil.example\ttab\nline'],
  ['escape sequences are written out', '\u001b[31mred\u001b]0;title\u0007', '\\x1b[31mred\\x1b]0;title\\x07'],
  ['C1 controls too', 'a\u009b2Jb', 'a\\x9b2Jb'],
  ['carriage return cannot overwrite a line', 'safe\rEVIL', 'safe\\x0dEVIL'],
  ['bidirectional controls', 'gpj.\u202eexe', 'gpj.\\u202eexe'],
  ['letters beyond ASCII stay', 'вирус.рф 中文', 'вирус.рф 中文'],
])('%s', (_, text, shown) => {
  expect(neutralise(text)).toBe(shown);
});

test('a line stays one line', () => {
  expect(neutraliseLine('a\r\nb\tc')).toBe('a b c');
});

test('JSON stays the same JSON, without what a terminal obeys', () => {
  const value = { text: 'a\u001b[31m\u009b2J\u202e\u007fb\n' };
  const shown = neutraliseJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(shown)).toEqual(value);
  for (const each of ['\u001b', '\u009b', '\u202e', '\u007f']) expect(shown).not.toContain(each);
});
