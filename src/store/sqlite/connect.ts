import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { BUSY_TIMEOUT_MS } from './patience.ts';

export type Libsql = Database.Database;

/** A connection as it comes, without a look at the file. */
export function connect(path: string): Libsql {
  const database = new Database(path);
  database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  return database;
}

/**
 * A connection to an existing file that changes nothing, not even what lies beside it. A write-ahead log is there while
 * anybody has the store open; without one the file is taken as it stands (`immutable`), since SQLite would make log and
 * index to read it, and leave them (https://www.sqlite.org/wal.html, "Read-Only Databases").
 */
export function connectToRead(path: string): Libsql {
  const { href } = pathToFileURL(path);
  return connect(`${href}?${existsSync(`${path}-wal`) ? 'mode=ro' : 'mode=ro&immutable=1'}`);
}
