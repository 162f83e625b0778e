import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from './connect.ts';
import { isBusy, placeFailure } from './errors.ts';

/** A lock that was taken, or who has it: a line for a person, empty where nobody knows. */
type RunLock = { release(): Promise<void> } | { readonly heldBy: string };

/**
 * Takes a lock of a name for this process; never waits. It is the database's own lock on an empty file, which the system
 * lets go of when its holder ends, however it ends: no dead process can keep it.
 * @param who a line for whoever comes meanwhile.
 * @throws Failure `unavailable` where the folder cannot be written.
 */
export async function lockRun(folder: string, name: string, who: string): Promise<RunLock> {
  const path = join(folder, `${name}.lock`);
  const holder = join(folder, `${name}.holder`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(path, 'a', 0o600)).close();
  } catch (error) {
    throw placeFailure(error, path);
  }
  const database = connect(path);
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw placeFailure(error, path);
    return { heldBy: await readFile(holder, 'utf8').catch(() => '') };
  }
  // For whoever comes meanwhile; the lock does not depend on it.
  await writeFile(holder, who, { mode: 0o600 }).catch(() => {});
  return {
    async release() {
      await rm(holder, { force: true }).catch(() => {});
      database.close();
    },
  };
}
