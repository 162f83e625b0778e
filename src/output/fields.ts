import type { Column } from './format.ts';

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((each) => step(each, key)).filter((each) => each !== undefined);
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/**
 * The value at `a.b.c` of a record; `undefined` where there is none. In a list, that of each entry. Own properties only.
 */
export function fieldAt(item: unknown, path: string): unknown {
  return path.split('.').reduce(step, item);
}

/** A field's value as a cell: text as it is, lists with commas, the rest as JSON, nothing as ''. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The text of a cell before anything is made safe or short. */
export function cellText<T>(column: Column<T>, item: T): string {
  return column.cell ? column.cell(item) : textOf(fieldAt(item, column.path));
}

/** A record with the named fields only, in that order; `a.b` keeps its full name as the key. */
export function pick(item: unknown, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, fieldAt(item, path) ?? null]));
}
