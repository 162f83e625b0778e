import type { KeptLists, Ledger } from '../../analysis/index.ts';
import type { Store } from '../../store/index.ts';

/**
 * What is remembered of accounts at sources, in the store: every process that works on it counts with the others. Mostly
 * nobody else asks meanwhile, and then what is written here was the last word: so that is taken for it first, and one
 * statement both makes sure of it and writes the next state.
 */
export function ledgerIn(open: () => Promise<Store>): Ledger {
  const written = new Map<string, string>();
  return {
    read: async (account) => (await open()).turns.of(account),
    async change(account, step) {
      const store = await open();
      const last = written.get(account);
      const next = last === undefined ? undefined : step(last);
      if (last !== undefined && next?.state !== undefined && (await store.turns.swap(account, last, next.state))) {
        written.set(account, next.state);
        return next.value;
      }
      return store.write(async (tx) => {
        const { state, value } = step(await tx.turns.of(account));
        if (state !== undefined) {
          await tx.turns.put(account, state);
          written.set(account, state);
        }
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
