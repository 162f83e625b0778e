import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables.ts';

type UnfinishedRow = Selectable<Tables['unfinished']>;

/** Investigations that a server works on by itself: what stands here when it starts was cut off. */
export interface Unfinished {
  put(row: UnfinishedRow): Promise<void>;
  remove(sessionId: string): Promise<void>;
  list(): Promise<UnfinishedRow[]>;
}

export function unfinished(db: Kysely<Tables>): Unfinished {
  return {
    async put(row) {
      await db.insertInto('unfinished').values(row).execute();
    },
    async remove(sessionId) {
      await db.deleteFrom('unfinished').where('session_id', '=', sessionId).execute();
    },
    list() {
      return db.selectFrom('unfinished').selectAll().orderBy('session_id').execute();
    },
  };
}
