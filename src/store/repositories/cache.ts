import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';
import { among, type Subject } from './subject.ts';

export type CacheRow = Tables['cache'];

/** Answers that are still fresh, one per indicator, plugin and place. */
export interface Cache {
  /** What has not expired at the time given. */
  fresh(type: string, value: string, at: string): Promise<CacheRow[]>;
  /** The same of several indicators at once, in no particular order. */
  freshOf(subjects: readonly Subject[], at: string): Promise<CacheRow[]>;
  /** An older answer of the same plugin in the same place to the same question is replaced. */
  put(rows: readonly CacheRow[]): Promise<void>;
  /** Deletes what expired before the time given. */
  expire(at: string): Promise<void>;
}

const ofAll = bulk<Subject>(['type', 'value'], (db, subjects) =>
  db.selectFrom('cache').selectAll().where(among(subjects)),
);

const putAll = bulk<CacheRow>(
  ['type', 'value', 'plugin', 'place', 'edition', 'fetched_at', 'expires_at', 'result'],
  (db, rows) =>
    db
      .insertInto('cache')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['type', 'value', 'plugin', 'place']).doUpdateSet(({ ref }) => ({
          edition: ref('excluded.edition'),
          fetched_at: ref('excluded.fetched_at'),
          expires_at: ref('excluded.expires_at'),
          result: ref('excluded.result'),
        })),
      ),
);

export function cache(db: Kysely<Tables>): Cache {
  return {
    fresh(type, value, at) {
      return db
        .selectFrom('cache')
        .selectAll()
        .where('type', '=', type)
        .where('value', '=', value)
        .where('expires_at', '>', at)
        .execute();
    },
    async freshOf(subjects, at) {
      const rows = (await ofAll(db, subjects)) as CacheRow[];
      return rows.filter(({ expires_at }) => expires_at > at);
    },
    async put(rows) {
      await putAll(db, rows);
    },
    async expire(at) {
      await db.deleteFrom('cache').where('expires_at', '<=', at).execute();
    },
  };
}
