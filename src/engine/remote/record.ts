import type { OperationName, Output } from '../engine.ts';
import operations from '../operations/index.gen.ts';
import { type Fields, fieldsOf } from './read.ts';

/** `value` without what `known` does not have, its fields in the order in which they came. */
function pruned(value: unknown, known: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(known)) return value.map((each, index) => pruned(each, known[index]));
  const [given, fields]: (Fields | undefined)[] = [fieldsOf(value), fieldsOf(known)];
  if (!given || !fields) return known;
  const names = Object.keys(given).filter((name) => Object.hasOwn(fields, name));
  return Object.fromEntries(names.map((name) => [name, pruned(given[name], fields[name])]));
}

/**
 * The record of an operation in a value from outside; undefined for something else. Undeclared fields are left out, the
 * others keep their order: what a server sends and what is done here print the same bytes.
 */
export function recordOf<K extends OperationName>(name: K, value: unknown): Output<K> | undefined {
  const parsed = operations.find((operation) => operation.name === name)?.output.safeParse(value);
  return parsed?.success ? (pruned(value, parsed.data) as Output<K>) : undefined;
}

/**
 * The same for a record that an adaptor put together: ids and times may be spelled in another way than ours, which is no
 * reason to throw an answer away.
 */
export function looseRecordOf<K extends OperationName>(name: K, value: unknown): Output<K> | undefined {
  const parsed = operations.find((operation) => operation.name === name)?.output.safeParse(value);
  if (parsed?.success) return pruned(value, parsed.data) as Output<K>;
  return parsed?.error.issues.every(({ code }) => code === 'invalid_format') ? (value as Output<K>) : undefined;
}
