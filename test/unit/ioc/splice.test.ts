import { expect, test } from 'vitest';
import { refang } from '../../../src/ioc/index.ts';
import { spliced } from '../../../src/ioc/text/splice.ts';

test.each([
  ['nothing', [], 'abcdef'],
  [
    'at both ends',
    [
      { from: 0, to: 1, text: 'x' },
      { from: 5, to: 6, text: '' },
    ],
    'xbcde',
  ],
  ['longer ones of other letters', [{ from: 1, to: 2, text: '\u6f22\u{1f600}' }], 'a\u6f22\u{1f600}cdef'],
  [
    'one that is given twice',
    [
      { from: 2, to: 3, text: '' },
      { from: 2, to: 3, text: '' },
    ],
    'abdef',
  ],
])('%s', (_, edits, result) => {
  expect(
    spliced(
      Buffer.from('<abcdef>'),
      edits.map((e) => ({ ...e, from: e.from + 1, to: e.to + 1 })),
      1,
      7,
    ).toString(),
  ).toBe(result);
});

test('a bracket between two URLs belongs to both', () => {
  expect(refang('http[://]_[http]://b')).toBe('http://_http://b');
});
