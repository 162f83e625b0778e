import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';
import { among, type Subject } from './subject.ts';

export type MarkRow = Tables['marks'];

/** The analysts' own verdicts, one per indicator at most. */
export interface Marks {
  set(row: MarkRow): Promise<void>;
  find(type: string, value: string): Promise<MarkRow | undefined>;
  /** Those of several indicators, in no particular order. */
  findOf(subjects: readonly Subject[]): Promise<MarkRow[]>;
  /** Whether there was one. */
  clear(type: string, value: string): Promise<boolean>;
  /** Newest first. */
  list(): Promise<MarkRow[]>;
}

const ofAll = bulk<Subject>(['type', 'value'], (db, subjects) =>
  db.selectFrom('marks').selectAll().where(among(subjects)),
);

export function marks(db: Kysely<Tables>): Marks {
  return {
    async set(row) {
      const { verdict, note, created_at, created_by } = row;
      await db
        .insertInto('marks')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['type', 'value']).doUpdateSet({ verdict, note, created_at, created_by }),
        )
        .execute();
    },
    find(type, value) {
      return db.selectFrom('marks').selectAll().where('type', '=', type).where('value', '=', value).executeTakeFirst();
    },
    async findOf(subjects) {
      return (await ofAll(db, subjects)) as MarkRow[];
    },
    async clear(type, value) {
      const { numDeletedRows } = await db
        .deleteFrom('marks')
        .where('type', '=', type)
        .where('value', '=', value)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    list() {
      return db.selectFrom('marks').selectAll().orderBy('created_at', 'desc').orderBy('value').execute();
    },
  };
}
