import { Kysely } from 'kysely';
import { migrate, refuseNewer, SCHEMA_VERSION } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { connect, type Libsql } from './connect.ts';
import { APPLICATION_ID, isOpenable, requireOurs } from './contents.ts';
import { sqliteDialect } from './dialect.ts';
import { failureOf, isDamage } from './errors.ts';
import { patiently } from './patience.ts';
import { makePlace, type Place } from './place.ts';
import { openSession } from './session.ts';
import { setAside } from './set-aside.ts';
import { versionOf } from './version.ts';

/**
 * Makes or upgrades the schema. Write-ahead logging stays with the file, so it is set here and not at each start; the
 * mark of ours goes first, since what is written ahead is not in the file's header yet.
 */
async function upgrade(database: Libsql, { path, now }: Place): Promise<void> {
  await patiently(() => database.exec(`pragma application_id = ${APPLICATION_ID}`));
  await patiently(() => database.exec('pragma journal_mode = wal'));
  const session = openSession(database, { path, reopen: async () => database });
  const db = new Kysely<Tables>({ dialect: sqliteDialect(session) });
  const spelling = { sequence: 'integer primary key autoincrement' };
  await migrate(db, { now, spelling, where: path });
}

async function attempt(place: Place): Promise<Libsql> {
  const { path } = place;
  makePlace(place);
  const database = connect(path);
  try {
    const version = await patiently(() => versionOf(database, path));
    refuseNewer(version, path);
    // An acknowledged write survives the end of the process either way; only a power cut may take the last ones.
    await patiently(() =>
      database.exec('pragma synchronous = normal; pragma foreign_keys = on; pragma wal_autocheckpoint = 4000'),
    );
    if (version < SCHEMA_VERSION) await upgrade(database, place);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a store, makes it when there is none and brings its schema up to date. A damaged file is set aside, never
 * written over, and a fresh store takes its place; so is anything else that lies at the store's own place.
 * @throws Failure `unavailable`
 */
export async function openDatabase(place: Place): Promise<Libsql> {
  if (place.named) requireOurs(place.path);
  try {
    if (isOpenable(place.path)) return await attempt(place);
  } catch (error) {
    if (!isDamage(error)) throw failureOf(error, place.path);
  }
  return reopenDatabase(place);
}

/** The same after damage was met: looks at the whole file first and sets it aside where the damage is real. */
export async function reopenDatabase(place: Place): Promise<Libsql> {
  try {
    await setAside(place);
    return await attempt(place);
  } catch (error) {
    throw failureOf(error, place.path);
  }
}
