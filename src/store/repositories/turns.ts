import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';

/** What is remembered of accounts at sources: how much each asked, and until when it is to wait. */
export interface Turns {
  /** As JSON; undefined for an account that nothing is remembered of. */
  of(account: string): Promise<string | undefined>;
  put(account: string, state: string): Promise<void>;
}

// Both are asked for with every request to a source.
const ofAll = bulk<Pick<Tables['turns'], 'account'>>(['account'], (db, rows) =>
  db
    .selectFrom('turns')
    .select('state')
    .where(
      'account',
      'in',
      rows.map(({ account }) => account),
    ),
);
const putAll = bulk<Tables['turns']>(['account', 'state'], (db, rows) =>
  db
    .insertInto('turns')
    .values(rows)
    .onConflict((conflict) => conflict.column('account').doUpdateSet(({ ref }) => ({ state: ref('excluded.state') }))),
);

export function turns(db: Kysely<Tables>): Turns {
  return {
    async of(account) {
      const [row] = (await ofAll(db, [{ account }])) as { state: string }[];
      return row?.state;
    },
    async put(account, state) {
      await putAll(db, [{ account, state }]);
    },
  };
}
