import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { Failure } from '../../shared/failure.ts';

/** Says in the file's header whose it is: `SOCT` (https://www.sqlite.org/fileformat.html#application_id). */
export const APPLICATION_ID = 0x534f4354;

const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 72;

/**
 * What a file holds by its header: `nothing` (not there, or empty), a `store` of ours, some other `database`, or
 * something `else`. Of what cannot be looked into it is `unknown`: opening it tells why.
 */
type Contents = 'nothing' | 'store' | 'database' | 'else' | 'unknown';

function headerOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function contentsOfFile(path: string): Contents {
  const header = headerOf(path);
  if (header.length === 0) return 'nothing';
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'else';
  const whole = header.length === HEADER_BYTES;
  return whole && header.readInt32BE(APPLICATION_ID_AT) === APPLICATION_ID ? 'store' : 'database';
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A pipe or a device is never opened: it could block, and is nothing to keep a store in. */
function refuseSpecial(found: Stats, path: string): void {
  if (!found.isFile() && !found.isDirectory()) throw notOurs(path);
}

function contentsOf(path: string): Contents {
  const found = look(path);
  if (!found) return 'nothing';
  refuseSpecial(found, path);
  try {
    return contentsOfFile(path);
  } catch {
    return 'unknown';
  }
}

function notOurs(path: string): Failure {
  const hint = 'choose another file with: socctl config set database FILE';
  return new Failure('unavailable', `${path} is not a store of socctl`, hint);
}

/**
 * Whether SQLite may open the file: it takes a short text for an empty database and would write over it.
 * @throws Failure `unavailable` for a pipe or a device.
 */
export function isOpenable(path: string): boolean {
  return contentsOf(path) !== 'else';
}

/**
 * A file the user named by hand may be any file, so that its header must say that it is ours.
 * @throws Failure `unavailable` when it holds anything else.
 */
export function requireOurs(path: string): void {
  const contents = contentsOf(path);
  if (contents === 'database' || contents === 'else') throw notOurs(path);
}
