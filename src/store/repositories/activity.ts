import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';

export type ActivityRow = Insertable<Omit<Tables['activity'], 'seq'>>;

/** Who did what: rows are added, never changed and never deleted. */
export interface Activity {
  append(...rows: ActivityRow[]): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<ActivityRow[]>;
}

const appendAll = bulk<ActivityRow>(['ts', 'actor', 'action', 'subject', 'detail'], (db, rows) =>
  db.insertInto('activity').values(rows),
);

export function activity(db: Kysely<Tables>): Activity {
  return {
    async append(...rows) {
      await appendAll(db, rows);
    },
    list(limit) {
      return db
        .selectFrom('activity')
        .select(['ts', 'actor', 'action', 'subject', 'detail'])
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
    },
  };
}
