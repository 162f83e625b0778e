import type { Libsql } from './connect.ts';

/** What the database says of its own file, in one line: `ok` or the first fault. Reads all of it. */
export function quickCheck(database: Libsql): string {
  const [row] = database.prepare('pragma quick_check(1)').all() as { quick_check: string }[];
  return row?.quick_check.replaceAll('\n', ' ') ?? 'no answer';
}
