import type { KeptLists, Ledger } from '../../analysis/index.ts';
import type { Store } from '../../store/index.ts';

/** What is remembered of accounts at sources, in the store: every process that works on it counts with the others. */
export function ledgerIn(open: () => Promise<Store>): Ledger {
  return {
    read: async (account) => (await open()).turns.of(account),
    async change(account, step) {
      const store = await open();
      return store.write(async (tx) => {
        const { state, value } = step(await tx.turns.of(account));
        if (state !== undefined) await tx.turns.put(account, state);
        return value;
      });
    },
  };
}

/** The lists that were fetched, in the store. */
export function listsIn(open: () => Promise<Store>): KeptLists {
  return {
    read: async (url) => (await open()).lists.of(url),
    async write(url, list) {
      const store = await open();
      await store.write((tx) => tx.lists.put({ url, ...list }));
    },
  };
}
