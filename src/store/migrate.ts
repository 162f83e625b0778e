import { type Kysely, sql } from 'kysely';
import { Failure } from '../shared/failure.ts';
import { type Clock, utc } from '../shared/time.ts';
import type { Spelling } from './migration.ts';
import migrations from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** The version of the schema this program knows: the number of the last migration. */
export const SCHEMA_VERSION = migrations.length;

export interface MigrateOptions {
  readonly now: Clock;
  readonly spelling: Spelling;
  /** The store's name in messages. */
  readonly where: string;
}

/** @throws Failure `unavailable` when the store's schema is newer than this program. */
export function refuseNewer(version: number, where: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new Failure(
    'unavailable',
    `the store ${where} was written by a newer socctl (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    'upgrade socctl, or set SOCCTL_DATA_DIR to another folder',
  );
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const query = db.selectFrom('migrations').select(({ fn }) => fn.max('number').as('version'));
  const row = await query.executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** Applies the first migration the store lacks, inside one write transaction; false when it lacks none. */
function step(db: Kysely<Tables>, { now, spelling, where }: MigrateOptions): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`create table if not exists migrations
      (number integer primary key, name text not null, applied_at text not null)`.execute(tx);
    const version = await versionOf(tx);
    refuseNewer(version, where);
    const next = migrations[version];
    if (!next) return false;
    await next.up(tx, spelling);
    const applied = { number: next.number, name: next.name, applied_at: utc(now()) };
    await tx.insertInto('migrations').values(applied).execute();
    return true;
  });
}

/**
 * Brings the schema up to date, one transaction a step: an interrupted upgrade goes on where it stopped. Several
 * processes may do so at once, since each step reads the version again under the write lock.
 * @throws Failure `unavailable` when the store was written by a newer program.
 */
export async function migrate(db: Kysely<Tables>, options: MigrateOptions): Promise<void> {
  let more = true;
  while (more) more = await step(db, options);
}
