import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

type ActivityRow = Insertable<Omit<Tables['activity'], 'seq'>>;

/** Who did what: rows are added, never changed and never deleted. */
export interface Activity {
  append(row: ActivityRow): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<ActivityRow[]>;
}

export function activity(db: Kysely<Tables>): Activity {
  return {
    async append(row) {
      await db.insertInto('activity').values(row).execute();
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
