import { existsSync, statSync } from 'node:fs';
import { refuseNewer, SCHEMA_VERSION } from '../migrate.ts';
import { connectToRead } from './connect.ts';
import { isOpenable, requireOurs } from './contents.ts';
import { failureOf, folderFailure, isDamage, isFolder } from './errors.ts';
import { patiently } from './patience.ts';
import type { Place } from './place.ts';
import { quickCheck } from './quick-check.ts';
import { versionOf } from './version.ts';

/** How a store is, seen from outside. */
export type StoreLook =
  | { readonly state: 'missing' }
  /** `older`: the next run that opens it brings its schema up to date. */
  | { readonly state: 'sound' | 'older'; readonly size: number; readonly schemaVersion: number }
  /** The next run that opens it sets it aside and starts a new one; `fault` is what the database says of it. */
  | { readonly state: 'damaged'; readonly fault: string };

function condition(path: string): StoreLook {
  if (!isOpenable(path)) return { state: 'damaged', fault: 'file is not a database' };
  const database = connectToRead(path);
  try {
    const schemaVersion = versionOf(database, path);
    refuseNewer(schemaVersion, path);
    const fault = quickCheck(database);
    if (fault !== 'ok') return { state: 'damaged', fault };
    return { state: schemaVersion < SCHEMA_VERSION ? 'older' : 'sound', size: statSync(path).size, schemaVersion };
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return { state: 'damaged', fault: error.message };
    throw error;
  } finally {
    database.close();
  }
}

/**
 * Looks at a store and reads all of it. Makes nothing, upgrades nothing, sets nothing aside.
 * @throws Failure `unavailable` when it cannot be read, or is of a newer program or of another one.
 */
export async function lookAtStore({ path, named = false }: Pick<Place, 'path' | 'named'>): Promise<StoreLook> {
  if (!existsSync(path)) return { state: 'missing' };
  // Opened to be read only, a folder is taken for a damaged file.
  if (isFolder(path)) throw folderFailure(path);
  if (named) requireOurs(path);
  const look = () => patiently(() => condition(path));
  try {
    const logged = existsSync(`${path}-wal`);
    const found = await look();
    // Somebody may have begun to write meanwhile, which a look without the log can take for damage.
    return found.state === 'damaged' && !logged && existsSync(`${path}-wal`) ? await look() : found;
  } catch (error) {
    throw failureOf(error, path);
  }
}
