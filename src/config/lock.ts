import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../shared/failure.ts';

/** Writing takes milliseconds: a lock this old was left by a process that died. */
const STALE_MS = 5_000;
const PATIENCE_MS = 15_000;
const PAUSE_MS = 15;

async function take(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk it was made, and the token did not fit.
    await drop(path, '');
    throw error;
  }
}

/** Who holds the lock: the token of a run; '' when nobody does. */
function holderOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/**
 * Takes the lock `path` away from `holder`. It is moved first, since a name cannot be removed for what stands under it:
 * what turns out to be another's, who replaced the lock since it was looked at, is put back.
 */
export async function drop(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch {
    // Gone already.
    return;
  }
  // Not renamed back: a third may hold the lock by now, and keeps it.
  if ((await holderOf(aside)) !== holder) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function dropStale(path: string): Promise<void> {
  const holder = await holderOf(path);
  const found = await stat(path).catch(() => undefined);
  if (found && Date.now() - found.mtimeMs >= STALE_MS) await drop(path, holder);
}

/**
 * Runs `work` while no other process of ours changes the files in `folder`, so that of two changes at once none is lost.
 * @throws Failure `unavailable` when another process keeps the lock for longer than 15 s.
 */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, '.lock');
  const token = randomBytes(8).toString('hex');
  for (let waited = 0; !(await take(path, token)); waited += PAUSE_MS) {
    if (waited > PATIENCE_MS)
      throw new Failure('unavailable', `${folder} is locked by another socctl`, `if none is running, remove ${path}`);
    await dropStale(path);
    await sleep(PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    // After a pause of the machine the lock may have been taken for a dead one, and be another's.
    if ((await holderOf(path)) === token) await drop(path, token);
  }
}
