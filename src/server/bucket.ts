import type { Account } from '../accounts/index.ts';

const MINUTE_MS = 60_000;

interface Bucket {
  tokens: number;
  /** When it was last filled, in milliseconds. */
  filled: number;
}

/**
 * Requests a minute for each account: a bucket that holds one minute's worth and fills steadily, so that a burst is
 * allowed and a stream above the rate is not. Kept in memory; a restart fills all of them.
 */
export function buckets(clock: () => number) {
  const all = new Map<string, Bucket>();
  return {
    /** Takes one request. @returns 0, or the seconds after which there is one again. */
    take({ id, rate }: Pick<Account, 'id' | 'rate'>): number {
      if (rate === null) return 0;
      const now = clock();
      const { tokens, filled } = all.get(id) ?? { tokens: rate, filled: now };
      const left = Math.min(rate, tokens + ((now - filled) / MINUTE_MS) * rate);
      all.set(id, { tokens: left < 1 ? left : left - 1, filled: now });
      return left < 1 ? Math.ceil(((1 - left) / rate) * (MINUTE_MS / 1000)) : 0;
    },
  };
}

export type Buckets = ReturnType<typeof buckets>;
