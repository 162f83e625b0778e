import { expect, test } from 'vitest';
import { fieldAt, pick, textOf } from '../../../src/output/fields.ts';

const RECORD = { a: { b: { c: 1 } }, list: ['x', 'y'], nothing: null };

test.each([
  ['a.b.c', 1],
  ['a.b', { c: 1 }],
  ['list', ['x', 'y']],
  ['missing', undefined],
  ['a.missing.deep', undefined],
  ['nothing.deep', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('%s', (path, value) => {
  expect(fieldAt(RECORD, path)).toEqual(value);
});

test.each([
  [undefined, ''],
  [null, ''],
  [0, '0'],
  [false, 'false'],
  [['a', 'b'], 'a, b'],
  [{ a: 1 }, '{"a":1}'],
  [[{ a: 1 }], '[{"a":1}]'],
])('%j as a cell', (value, text) => {
  expect(textOf(value)).toBe(text);
});

test('picked fields keep their full names and their order; missing ones are null', () => {
  expect(JSON.stringify(pick(RECORD, ['list', 'a.b.c', 'no']))).toBe('{"list":["x","y"],"a.b.c":1,"no":null}');
});
