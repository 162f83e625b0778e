import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What is remembered of accounts at sources: how much each asked, and until when it is to wait. */
export interface Turns {
  /** As JSON; undefined for an account that nothing is remembered of. */
  of(account: string): Promise<string | undefined>;
  /** All of them, by account. */
  all(): Promise<Tables['turns'][]>;
  put(account: string, state: string): Promise<void>;
}

export function turns(db: Kysely<Tables>): Turns {
  return {
    async of(account) {
      const row = await db.selectFrom('turns').select('state').where('account', '=', account).executeTakeFirst();
      return row?.state;
    },
    all: () => db.selectFrom('turns').selectAll().orderBy('account').execute(),
    async put(account, state) {
      await db
        .insertInto('turns')
        .values({ account, state })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ state }))
        .execute();
    },
  };
}
