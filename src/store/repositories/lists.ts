import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

type ListRow = Tables['lists'];

/** Lists as they were fetched, by their address. */
export interface Lists {
  of(url: string): Promise<ListRow | undefined>;
  put(row: ListRow): Promise<void>;
}

export function lists(db: Kysely<Tables>): Lists {
  return {
    of: (url) => db.selectFrom('lists').selectAll().where('url', '=', url).executeTakeFirst(),
    async put({ url, ...kept }) {
      await db
        .insertInto('lists')
        .values({ url, ...kept })
        .onConflict((conflict) => conflict.column('url').doUpdateSet(kept))
        .execute();
    },
  };
}
