import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Clock } from '../../shared/time.ts';
import { placeFailure } from './errors.ts';

/** Which store, and whom to tell what happened to it. */
export interface Place {
  readonly path: string;
  /**
   * Whether the user named this very file. It may be a slip then: nothing but a store of ours is opened or set aside,
   * and no folder is made for it.
   */
  readonly named?: boolean;
  /** The user's home folder, which is not made where it is missing. */
  readonly home?: string | undefined;
  readonly now: Clock;
  /** Gets one line for the user. */
  readonly notice: (line: string) => void;
}

type Where = Pick<Place, 'path' | 'named' | 'home'>;

function makeFolder(folder: string): void {
  // The umask may take bits from the mode, and folders above are not ours to change.
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
}

function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const anotherMadeIt = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!anotherMadeIt) throw error;
  }
}

/** A folder that should be there and is not points to a slip: making it would hide that. */
function refuseMissing({ path, named, home }: Where): void {
  const folder = dirname(path);
  if (named && !existsSync(folder)) {
    const hint = 'make it, or choose another file with: socctl config set database FILE';
    throw new Failure('unavailable', `the folder ${folder} of the store does not exist`, hint);
  }
  if (home && path.startsWith(resolve(home) + sep) && !existsSync(home)) {
    const hint = 'set HOME to yours, or SOCCTL_DATA_DIR to the folder for the database';
    throw new Failure('unavailable', `the home folder ${home} does not exist, so there is no place for a store`, hint);
  }
}

/**
 * Makes the store's file, empty and for its owner only, and the folder around it unless the user named the file;
 * leaves what exists as it is. SQLite gives its side files the mode of the main one.
 * @throws Failure `unavailable`
 */
export function makePlace(where: Where): void {
  const { path } = where;
  if (existsSync(path)) return;
  refuseMissing(where);
  try {
    makeFolder(dirname(path));
    makeFile(path);
  } catch (error) {
    throw placeFailure(error, path);
  }
}
