import { expect, test } from 'vitest';
import { segment } from '../../../src/engine/remote/segment.ts';

const WHERE = 'https://soc.example';

test.each([
  ['sess_1', 'sess_1'],
  ['a/../b?c#d', 'a%2F..%2Fb%3Fc%23d'],
  ['...', '...'],
  ['%2e%2e', '%252e%252e'],
])('%s stays one segment', (text, expected) => {
  expect(segment(text, 'investigation', WHERE)).toBe(expected);
  expect(new URL(`${WHERE}/api/sessions/${expected}`).pathname).toBe(`/api/sessions/${expected}`);
});

test.each(['', '.', '..'])("'%s' would lead to another address", (text) => {
  expect(() => segment(text, 'investigation', WHERE)).toThrow(`no investigation '${text}' at ${WHERE}`);
});
