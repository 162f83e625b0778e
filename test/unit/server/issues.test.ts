import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuesOf } from '../../../src/server/socmate/issues.ts';
import { digits } from '../../../src/server/socmate/valid.ts';

const SCHEMA = z.strictObject({
  query: z.string().min(2).max(5).optional(),
  status: z.enum(['new', 'closed']).optional(),
  labels: z.array(z.string()).max(1).optional(),
  owner: z.record(z.string(), z.string()).optional(),
  count: z.number().min(1).max(9).optional(),
  whole: z.int().optional(),
  sure: z.boolean().optional(),
  page: digits(1, 100).optional(),
  inner: z.object({ value: z.string() }).optional(),
});

const NEEDED = z.strictObject({ query: z.string() });

function found(schema: z.ZodType, input: unknown, place: 'body' | 'query' = 'body'): unknown {
  const parsed = z.safeParse(schema, input);
  return parsed.success ? [] : issuesOf(parsed.error, input, place);
}

test('what is missing', () => {
  expect(found(NEEDED, {})).toEqual([{ loc: ['body', 'query'], msg: 'field required', type: 'value_error.missing' }]);
});

test.each([
  [{ query: 7 }, ['query'], 'str type expected', 'type_error.str'],
  [{ query: null }, ['query'], 'none is not an allowed value', 'type_error.none.not_allowed'],
  [{ query: '' }, ['query'], 'ensure this value has at least 2 characters', 'value_error.any_str.min_length'],
  [{ query: 'abcdef' }, ['query'], 'ensure this value has at most 5 characters', 'value_error.any_str.max_length'],
  [
    { status: 'open' },
    ['status'],
    "value is not a valid enumeration member; permitted: 'new', 'closed'",
    'type_error.enum',
  ],
  [{ labels: 'a' }, ['labels'], 'value is not a valid list', 'type_error.list'],
  [{ labels: ['a', 'b'] }, ['labels'], 'ensure this value has at most 1 items', 'value_error.list.max_items'],
  [{ labels: [1] }, ['labels', 0], 'str type expected', 'type_error.str'],
  [{ owner: [] }, ['owner'], 'value is not a valid dict', 'type_error.dict'],
  [{ count: 0 }, ['count'], 'ensure this value is greater than or equal to 1', 'value_error.number.not_ge'],
  [{ count: 10 }, ['count'], 'ensure this value is less than or equal to 9', 'value_error.number.not_le'],
  [{ count: 'x' }, ['count'], 'value is not a valid float', 'type_error.float'],
  [{ whole: 1.5 }, ['whole'], 'value is not a valid integer', 'type_error.integer'],
  [{ sure: 'yes' }, ['sure'], 'value could not be parsed to a boolean', 'type_error.bool'],
  [{ inner: {} }, ['inner', 'value'], 'field required', 'value_error.missing'],
  [{ querry: 'a' }, ['querry'], 'extra fields not permitted', 'value_error.extra'],
])('%j: %j %s', (input, path, msg, type) => {
  expect(found(SCHEMA, input)).toEqual([{ loc: ['body', ...path], msg, type }]);
});

test.each([
  [{ page: 'x' }, ['page'], 'value is not a valid integer', 'type_error.integer'],
  [{ page: '1.5' }, ['page'], 'value is not a valid integer', 'type_error.integer'],
  [{ page: ['1', '2'] }, ['page'], 'value is not a valid integer', 'type_error.integer'],
  [{ page: '0' }, ['page'], 'ensure this value is greater than or equal to 1', 'value_error.number.not_ge'],
  [{ page: '101' }, ['page'], 'ensure this value is less than or equal to 100', 'value_error.number.not_le'],
])('%j in an address: %j %s', (input, path, msg, type) => {
  expect(found(SCHEMA, input, 'query')).toEqual([{ loc: ['query', ...path], msg, type }]);
});

test('a body that is no object', () => {
  expect(found(NEEDED, [])).toEqual([{ loc: ['body'], msg: 'value is not a valid dict', type: 'type_error.dict' }]);
});

test('two at once', () => {
  expect(found(SCHEMA, { status: 'x', page: '0' })).toHaveLength(2);
});
