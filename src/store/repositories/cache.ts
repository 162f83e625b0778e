import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type CacheRow = Tables['cache'];

/** Answers that are still fresh, one per indicator and plugin. */
export interface Cache {
  /** What has not expired at the time given. */
  fresh(type: string, value: string, at: string): Promise<CacheRow[]>;
  /** An older answer of the same plugin to the same question is replaced. */
  put(rows: readonly CacheRow[]): Promise<void>;
  /** Deletes what expired before the time given. */
  expire(at: string): Promise<void>;
}

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
    async put(rows) {
      if (rows.length === 0) return;
      await db
        .insertInto('cache')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['type', 'value', 'plugin']).doUpdateSet(({ ref }) => ({
            edition: ref('excluded.edition'),
            fetched_at: ref('excluded.fetched_at'),
            expires_at: ref('excluded.expires_at'),
            result: ref('excluded.result'),
          })),
        )
        .execute();
    },
    async expire(at) {
      await db.deleteFrom('cache').where('expires_at', '<=', at).execute();
    },
  };
}
