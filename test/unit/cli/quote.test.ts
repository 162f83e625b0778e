import { expect, test } from 'vitest';
import { quoted } from '../../../src/cli/quote.ts';

test.each([
  ['plain', 'plain'],
  ['http://example.com:80/a', 'http://example.com:80/a'],
  ['', "''"],
  ['a b', "'a b'"],
  ['a&b', "'a&b'"],
  ['example[.]com', "'example[.]com'"],
  ["it's", "'it'\\''s'"],
  ['$(x)', "'$(x)'"],
  ['~/x', "'~/x'"],
])('%s', (word, expected) => {
  expect(quoted(word)).toBe(expected);
});
