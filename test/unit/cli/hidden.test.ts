import { expect, test } from 'vitest';
import { typed } from '../../../src/cli/hidden.ts';

test.each([
  ['abc', { text: 'abc' }],
  ['abc\r', { text: 'abc', ended: 'entered' }],
  ['abc\n', { text: 'abc', ended: 'entered' }],
  ['\r', { text: '', ended: 'entered' }],
  ['abx\u007fc', { text: 'abc' }],
  ['abx\bc', { text: 'abc' }],
  ['\u007f', { text: '' }],
  ['a😀\u007f', { text: 'a' }],
  ['wrong\u0015right', { text: 'right' }],
  ['abc\u0003', { text: '', ended: 'left' }],
  ['\u0004', { text: '', ended: 'left' }],
  ['abc\u0004', { text: 'abc' }],
  ['a\u001bb\u0000', { text: 'ab' }],
  ['a\u001b[A\u001b[1;5Cb\u001bOPc', { text: 'abc' }],
  ['abc\r\n', { text: 'abc', ended: 'entered' }],
  ['abc\rdef\r', { text: 'abc\ndef', ended: 'entered' }],
  ['abc\u0003def', { text: '', ended: 'left' }],
])('%j', (keys, line) => {
  expect(typed({ text: '' }, keys)).toEqual(line);
});

test('keys add up, one by one or many at once', () => {
  expect(typed(typed({ text: 'a' }, 'b'), 'cd\r')).toEqual({ text: 'abcd', ended: 'entered' });
});
