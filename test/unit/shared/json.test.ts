import { expect, test } from 'vitest';
import { isObject, parsedJson } from '../../../src/shared/json.ts';

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['a', false],
  [undefined, false],
])('%j is an object: %s', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

test('what is no JSON is undefined', () => {
  expect(parsedJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(parsedJson('')).toBeUndefined();
  expect(parsedJson('<html>')).toBeUndefined();
});
