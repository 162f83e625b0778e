import type { OperationName, Output } from '../engine.ts';
import operations from '../operations/index.gen.ts';

/** The record of an operation in a value from outside, undeclared fields left out; undefined for something else. */
export function recordOf<K extends OperationName>(name: K, value: unknown): Output<K> | undefined {
  const parsed = operations.find((operation) => operation.name === name)?.output.safeParse(value);
  return parsed?.success ? (parsed.data as Output<K>) : undefined;
}

/**
 * The same for a record that an adaptor put together: ids and times may be spelled in another way than ours, which is no
 * reason to throw an answer away.
 */
export function looseRecordOf<K extends OperationName>(name: K, value: unknown): Output<K> | undefined {
  const parsed = operations.find((operation) => operation.name === name)?.output.safeParse(value);
  if (parsed?.success) return parsed.data as Output<K>;
  return parsed?.error.issues.every(({ code }) => code === 'invalid_format') ? (value as Output<K>) : undefined;
}
