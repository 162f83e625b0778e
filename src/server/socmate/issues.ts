import type { z } from 'zod';
import type { Issue } from '../refusal.ts';

/** The words that pydantic 1 has for what zod found, https://docs.pydantic.dev/1.10/usage/models/#error-handling. */
type Words = readonly [msg: string, type: string];

/** Where the input stood. */
export type Place = 'body' | 'query' | 'path';

const MISSING: Words = ['field required', 'value_error.missing'];

const TYPES: Readonly<Record<string, Words>> = {
  string: ['str type expected', 'type_error.str'],
  number: ['value is not a valid float', 'type_error.float'],
  int: ['value is not a valid integer', 'type_error.integer'],
  boolean: ['value could not be parsed to a boolean', 'type_error.bool'],
  array: ['value is not a valid list', 'type_error.list'],
  object: ['value is not a valid dict', 'type_error.dict'],
  record: ['value is not a valid dict', 'type_error.dict'],
};

function bound(found: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Words {
  const low = found.code === 'too_small';
  const limit = String(low ? found.minimum : found.maximum);
  const [least, rule] = low ? ['least', 'min'] : ['most', 'max'];
  if (found.origin === 'string') {
    return [`ensure this value has at ${least} ${limit} characters`, `value_error.any_str.${rule}_length`];
  }
  if (found.origin === 'array') {
    return [`ensure this value has at ${least} ${limit} items`, `value_error.list.${rule}_items`];
  }
  return low
    ? [`ensure this value is greater than or equal to ${limit}`, 'value_error.number.not_ge']
    : [`ensure this value is less than or equal to ${limit}`, 'value_error.number.not_le'];
}

function wordsFor(found: z.core.$ZodIssue, value: unknown, place: Place): Words {
  if (value === undefined && found.code !== 'unrecognized_keys') return MISSING;
  if (found.code === 'too_small' || found.code === 'too_big') return bound(found);
  if (found.code === 'invalid_type') {
    if (value === null) return ['none is not an allowed value', 'type_error.none.not_allowed'];
    // Addresses hold no other numbers than whole ones.
    const expected = place !== 'body' && found.expected === 'number' ? 'int' : found.expected;
    return TYPES[expected] ?? [found.message, 'type_error'];
  }
  if (found.code === 'invalid_value') {
    const permitted = found.values.map((each) => `'${String(each)}'`).join(', ');
    return [`value is not a valid enumeration member; permitted: ${permitted}`, 'type_error.enum'];
  }
  return [found.message, 'value_error'];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return inside ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }, input);
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** What is wrong with an input, a line for each field, as FastAPI's users know it. */
export function issuesOf(error: z.ZodError, input: unknown, place: Place): Issue[] {
  return error.issues.flatMap((found) => {
    const loc = [place, ...found.path.map(step)];
    if (found.code === 'unrecognized_keys') {
      return found.keys.map((key) => ({
        loc: [...loc, key],
        msg: 'extra fields not permitted',
        type: 'value_error.extra',
      }));
    }
    const [msg, type] = wordsFor(found, valueAt(input, found.path), place);
    return [{ loc, msg, type }];
  });
}
