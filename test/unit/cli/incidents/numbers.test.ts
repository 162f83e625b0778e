import { expect, test } from 'vitest';
import { numbersIn, typedNumber } from '../../../../src/cli/incidents/numbers.ts';

test.each([
  ['a number a line', '3\n1\n\n2\n', [3, 1, 2]],
  ['with carriage returns', '3\r\n1\r\n', [3, 1]],
  ['with a hash', '#3\n', [3]],
  ['a table of one field', 'NUMBER\n     3\n    12\n', [3, 12]],
  ['a whole table', 'NUMBER  SEVERITY  TITLE\n     3  high      scan 99\n', [3]],
  ['CSV', 'number,title\r\n3,"scan, 99"\r\n', [3]],
  ['JSON Lines', '{"number":3,"title":"a"}\n{"number":1}\n', [3, 1]],
  ['one JSON line', '{"number":3}\n', [3]],
  ['JSON as list prints it', '{"incidents":[{"number":3},{"number":1}],"total":2}', [3, 1]],
  ['JSON of chosen fields', '[{"number":3}]', [3]],
  ['JSON numbers', '[3, 1]', [3, 1]],
  ['an empty list', '{"incidents":[],"total":0}', []],
  ['nothing', ' \n', []],
])('%s', (_, text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test.each([
  ['a text', 'close 3 please'],
  ['a number with more behind it', '3 99'],
  ['zero', '0'],
  ['a fraction', '1.5'],
  ['a negative number', '-3'],
  ['more than a number can hold', '99999999999999999999'],
  ['a line that is none', '3\nx\n'],
  ['JSON without numbers', '{"title":"x"}'],
  ['JSON of something else', '[null]'],
  ['a broken line', '{"number":3}\n{"number":\n'],
  ['a title in the place of a number', 'NUMBER  TITLE\n  scan  3\n'],
])('%s is refused whole', (_, text) => {
  expect(() => numbersIn(text)).toThrow(expect.objectContaining({ code: 'usage' }));
});

test.each(['x', '', '0', '-', '3a', '1e3'])('%j names no incident', (word) => {
  const failure = { code: 'not_found', message: `'${word}' is no number of an incident in the store` };
  expect(() => typedNumber(word, 'the store')).toThrow(expect.objectContaining(failure));
});
