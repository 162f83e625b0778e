import { accessSync, constants, existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, messageOf } from '../../shared/failure.ts';
import { connect } from './connect.ts';
import { isOpenable, requireOurs } from './contents.ts';
import { isDamage } from './errors.ts';
import { patiently } from './patience.ts';
import { makePlace, type Place } from './place.ts';
import { quickCheck } from './quick-check.ts';

/** The main file goes last: until then the next run sees the damage again and goes on. */
const PARTS = ['-wal', '-shm', ''] as const;

/** `store.db.corrupt-20260523T100000Z`, or with `-2`, `-3`, … where that is taken. */
function freeName(path: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const first = `${path}.corrupt-${stamp}`;
  let name = first;
  for (let n = 2; PARTS.some((part) => existsSync(name + part)); n++) name = `${first}-${n}`;
  return name;
}

async function isDamaged(path: string): Promise<boolean> {
  if (!isOpenable(path)) return true;
  const database = connect(path);
  try {
    return (await patiently(() => quickCheck(database))) !== 'ok';
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  } finally {
    database.close();
  }
}

/** Runs a step that needs the right to change the folder. */
function changing<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const message = `the store ${path} is damaged and cannot be set aside: ${messageOf(error)}`;
    throw new Failure('unavailable', message, 'move the file away yourself, then try again', { cause: error });
  }
}

function move(path: string, aside: string): void {
  for (const part of PARTS) if (existsSync(path + part)) renameSync(path + part, aside + part);
}

/**
 * Moves a damaged store and its side files to a name of their own and says so. Processes that meet the damage at the
 * same time take turns by a lock that ends with its holder (a lock on a database beside the store), and each looks
 * again first: the fresh store of the one before must not be moved too.
 * @throws Failure `unavailable` when it cannot be moved, or the user named a file that is no store of ours.
 */
export async function setAside(place: Place): Promise<void> {
  const { path, named = false, now, notice } = place;
  if (named) requireOurs(path);
  changing(path, () => accessSync(dirname(path), constants.W_OK));
  makePlace({ ...place, path: `${path}.lock` });
  const lock = connect(`${path}.lock`);
  try {
    await patiently(() => lock.exec('begin exclusive'));
    if (!existsSync(path) || !(await isDamaged(path))) return;
    const aside = freeName(path, now());
    changing(path, () => move(path, aside));
    notice(`the store ${path} was damaged and is kept as ${aside}; a new one was started`);
  } finally {
    lock.close();
  }
}
