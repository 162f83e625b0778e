import { statSync } from 'node:fs';
import { Kysely } from 'kysely';
import { SCHEMA_VERSION } from '../migrate.ts';
import { repositories } from '../repositories/all.ts';
import type { Store, StoreStatus } from '../store.ts';
import type { Tables } from '../tables.ts';
import { openDatabase, reopenDatabase } from './database.ts';
import { sqliteDialect } from './dialect.ts';
import { isDamage } from './errors.ts';
import type { Place } from './place.ts';
import { openSession } from './session.ts';
import { integrityOf, rowsOf } from './status.ts';

function sizeOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, part) => sum + (statSync(part, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/**
 * Opens the store in the SQLite file at `path`; makes file (0600) and folder (0700) when they are missing; the
 * folder only where the user did not name the file.
 * @throws Failure `unavailable`, as every method of the store does.
 */
export async function openStore(place: Place): Promise<Store> {
  const { path } = place;
  const session = openSession(await openDatabase(place), { path, reopen: () => reopenDatabase(place) });
  const db = new Kysely<Tables>({ dialect: sqliteDialect(session) });
  let closed: Promise<void> | undefined;

  return {
    ...repositories(db),
    async write(work) {
      const once = () => db.transaction().execute((tx) => work(repositories(tx)));
      try {
        return await once();
      } catch (error) {
        if (!isDamage(error)) throw error;
        // The damaged file is set aside before the second try, which writes to the fresh store.
        return once();
      }
    },
    async status(): Promise<StoreStatus> {
      const [integrity, rows] = [await integrityOf(db), await rowsOf(db)];
      return { path, size: sizeOf(path), schemaVersion: SCHEMA_VERSION, integrity, rows };
    },
    close() {
      // In its turn: libsql ends the whole process when a connection is closed below a transaction under way.
      closed ??= db.connection().execute(async () => session.close());
      return closed;
    },
  };
}
