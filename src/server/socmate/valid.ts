import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { issuesOf, type Place } from './issues.ts';

/** An input that fits its schema. @throws Refusal 422 with what does not fit, field by field. */
export function valid<T extends z.ZodType>(schema: T, input: unknown, place: Place): z.output<T> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error, input, place);
  throw new Refusal(422, 'invalid_request', 'the request does not fit', { issues });
}

/** A whole number as a query or a path has it: as text. */
export function digits(least: number, most: number): z.ZodType<number, unknown> {
  const text = z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
    z.int(),
  );
  return text.pipe(z.number().min(least).max(most));
}

/** The paging of every list: 20 at once, 100 at most. */
export const PAGING = {
  limit: digits(1, 100).default(20),
  offset: digits(0, Number.MAX_SAFE_INTEGER).default(0),
};

/** A query without what was left out: the engine knows the difference. */
export function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
