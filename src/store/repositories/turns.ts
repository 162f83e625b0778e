import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { builtOnce, bulk } from './bulk.ts';

/** What is remembered of accounts at sources: how much each asked, and until when it is to wait. */
export interface Turns {
  /** As JSON; undefined for an account that nothing is remembered of. */
  of(account: string): Promise<string | undefined>;
  put(account: string, state: string): Promise<void>;
  /** Puts the next state in the place of this one, in one statement. @returns whether this one was still there. */
  swap(account: string, from: string, to: string): Promise<boolean>;
}

// All are asked for with every request to a source.
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
/** A state and the one that follows it. */
interface Swap extends Pick<Tables['turns'], 'account'> {
  readonly from: string;
  readonly to: string;
}

const swapOne = builtOnce<Swap>(['to', 'account', 'from'], (db, [row]) => {
  const { account, from, to } = row as Swap;
  return db.updateTable('turns').set({ state: to }).where('account', '=', account).where('state', '=', from);
});

export function turns(db: Kysely<Tables>): Turns {
  return {
    async of(account) {
      const [row] = (await ofAll(db, [{ account }])) as { state: string }[];
      return row?.state;
    },
    async put(account, state) {
      await putAll(db, [{ account, state }]);
    },
    async swap(account, from, to) {
      const { numAffectedRows } = await swapOne(db, [{ account, from, to }]);
      return numAffectedRows === 1n;
    },
  };
}
