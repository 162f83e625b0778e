import { statSync } from 'node:fs';
import { Failure, messageOf } from '../../shared/failure.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that mean something to a user. */
const ERROR = 1;
const PERM = 3;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** The primary code of anything thrown by libsql: the low byte of an extended code; undefined for other errors. */
function codeOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if (thrown instanceof Failure) return codeOf(thrown.cause);
  if ('rawCode' in thrown && typeof thrown.rawCode === 'number') return thrown.rawCode & 0xff;
  // Opening throws a plain Error that ends in the code: `ConnectionFailed("Unable to open … x.db: 14")`.
  const opening = /^ConnectionFailed\(.*: (\d{1,3})"\)$/s.exec(thrown.message);
  return opening ? Number(opening[1]) : undefined;
}

/** Somebody else holds the lock. */
export function isBusy(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return code === BUSY || code === LOCKED;
}

/** The file is no database, or one with broken pages. */
export function isDamage(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return code === CORRUPT || code === NOTADB;
}

/** A statement that does not fit the tables there are. */
export function isMismatch(thrown: unknown): boolean {
  return codeOf(thrown) === ERROR;
}

const ELSEWHERE = 'set SOCCTL_DATA_DIR to a folder that can be written';

/** What happened and what to do, by code. */
const CAUSES: Readonly<Record<number, readonly [what: string, hint: string]>> = {
  [PERM]: ['may not be opened', `check its permissions, or ${ELSEWHERE}`],
  [BUSY]: ['is locked by another process', 'wait for the other run to end, then try again'],
  [LOCKED]: ['is locked by another process', 'wait for the other run to end, then try again'],
  [READONLY]: ['is read-only', `make the file and its folder writable, or ${ELSEWHERE}`],
  [IOERR]: ['cannot be read or written (input/output error)', 'check the disk, then run socctl doctor'],
  [CORRUPT]: ['is damaged', 'run socctl doctor; to start afresh, move the file away'],
  [FULL]: ['cannot grow: the disk is full', 'free some space, then try again; what was stored before is kept'],
  [CANTOPEN]: ['cannot be opened', `check that the folder exists and may be written, or ${ELSEWHERE}`],
  [NOTADB]: ['is not a database', 'run socctl doctor; to start afresh, move the file away'],
};

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The failure for a folder where the file should be. */
export function folderFailure(path: string, options?: ErrorOptions): Failure {
  return new Failure('unavailable', `the store ${path} is a folder`, `remove it, or ${ELSEWHERE}`, options);
}

/** What libsql threw as a Failure `unavailable` that names the store; a defect of ours is handed back as it is. */
export function failureOf(thrown: unknown, path: string): unknown {
  const code = codeOf(thrown);
  if (thrown instanceof Failure || code === undefined) return thrown;
  const options = { cause: thrown };
  if (code === CANTOPEN && isFolder(path)) return folderFailure(path, options);
  const cause = CAUSES[code];
  return cause ? new Failure('unavailable', `the store ${path} ${cause[0]}`, cause[1], options) : thrown;
}

/** The same for what the file system threw while the store's place was made ready. */
export function placeFailure(thrown: unknown, path: string): Failure {
  const hint = `check its folder, or ${ELSEWHERE}`;
  return new Failure('unavailable', `the store ${path} cannot be made: ${messageOf(thrown)}`, hint, { cause: thrown });
}
