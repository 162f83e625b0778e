import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../src/analysis/gate/pattern.ts';

const TEXTS = [
  '',
  'a',
  'b',
  'ab',
  'aab',
  'abab',
  'foo.bar',
  'foo-bar',
  'x1y22z',
  'A B',
  'srv-12',
  '\t',
  'ü',
  '[x]',
  'a\nb',
];

describe('means what it means everywhere', () => {
  test.each([
    'a',
    'ab',
    'a|b',
    '^a',
    'b$',
    '^$',
    'a*b',
    'a+b',
    'a?b$',
    '^(?:ab)+$',
    '(a|b)*c',
    'a{2}b',
    'a{2,}',
    '^a{0,1}b',
    'a{1,2}?b',
    'a*?b',
    '.',
    '^.$',
    '^...$',
    '\\.',
    'foo\\.bar',
    '[a-c]',
    '[^a-z]',
    '[\\d]',
    '[^\\W]',
    '\\d+',
    '\\D',
    '\\w+$',
    '\\W',
    '\\s',
    '\\S',
    '\\bbar',
    '\\Bar',
    'o\\b',
    '[.-]',
    '[a-]',
    '[\\]x]',
    '\\[x\\]',
    '(a(b))',
    '()',
    'a|',
    '^srv-[0-9]+$',
    '\\t',
    '[\\t\\n]',
    '\\/',
    '[A-F]',
    '(a*)*b',
    '(a|aa)+$',
    '(?:){3}a',
    'ü',
  ])('/%s/', (source) => {
    const pattern = compilePattern(source);
    const expected = new RegExp(source, 'i');
    for (const text of TEXTS) expect([text, pattern.test(text)]).toEqual([text, expected.test(text)]);
  });
});

test.each([
  ['', 'is empty'],
  ['(', 'has a ( without )'],
  [')', 'has a ) without ('],
  ['[a', 'has a [ without ]'],
  ['[z-a]', 'has a range from more to less'],
  ['*', 'repeats nothing'],
  ['a**', 'repeats a repetition'],
  ['a{2,1}', 'counts {2,1}'],
  ['a{5000}', 'counts {5000}'],
  ['a{x', 'has a { that counts nothing'],
  ['(a{900}){900}', 'too large'],
  ['a\\', 'ends in a backslash'],
  ['(?=a)', 'looks ahead'],
  ['(?<!a)b', 'looks ahead'],
  ['(a)\\1', 'holds \\1'],
  ['\\x41', 'holds \\x'],
  ['('.repeat(60), 'too many groups'],
])('/%s/ is refused: %s', (source, why) => {
  expect(() => compilePattern(source)).toThrow(why);
});

test.each(['(a+)+$', '^(a|a)*$', '(.*a){12}$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
  '/%s/ takes no time on what it was made to hang on',
  (source) => {
    const begun = process.cpuUsage();
    expect(compilePattern(source).test(`${'a'.repeat(20_000)}!`)).toBe(false);
    expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
  },
);
