import { Failure } from '../../shared/failure.ts';
import type { Libsql } from './connect.ts';
import { isMismatch } from './errors.ts';

function read(database: Libsql): number {
  const [row] = database.prepare('select max(number) as version from migrations').all() as { version: number | null }[];
  return row?.version ?? 0;
}

/** Whether anything was ever made in this file. */
function isEmpty(database: Libsql): boolean {
  return database.prepare("select 1 from sqlite_master where name not like 'sqlite_%' limit 1").all().length === 0;
}

/**
 * The store's schema version, 0 for a new file: the one query that every start pays for.
 * @throws Failure `unavailable` for a database that some other program made.
 */
export function versionOf(database: Libsql, path: string): number {
  try {
    return read(database);
  } catch (error) {
    if (!isMismatch(error)) throw error;
    if (isEmpty(database)) return 0;
  }
  try {
    // Another process may have made the tables since the first look.
    return read(database);
  } catch (error) {
    if (!isMismatch(error)) throw error;
    const message = `${path} is a database of another program, not a store of socctl`;
    throw new Failure('unavailable', message, 'set SOCCTL_DATA_DIR to another folder', { cause: error });
  }
}
