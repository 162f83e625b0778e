import { createHash } from 'node:crypto';
import type { Clock, Sleep } from '../../shared/time.ts';
import type { Ledger, Limit } from '../plugin.ts';
import { type Account, afterRequest, type Obstacle, obstacle } from './account.ts';

/** Whose turn it is: a source and the key it is asked with, which shares every limit with all who use that key. */
export function accountName(plugin: string, key: string | undefined): string {
  // Enough of the hash to tell keys apart, and nothing to find one by.
  return key === undefined ? plugin : `${plugin}:${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** Timers hold no more than 24 days. */
const LONGEST_SLEEP_MS = 3_600_000;

export interface Turn {
  readonly account: string;
  readonly limits: readonly Limit[];
  readonly signal: AbortSignal;
  readonly now: Clock;
  readonly sleep: Sleep;
  /** Milliseconds it may be waited for. */
  readonly maxWaitMs: number;
}

/** The account as it is kept; one that cannot be read begins anew. */
export function accountOf(state: string | undefined): Account {
  if (state === undefined) return {};
  try {
    const account: unknown = JSON.parse(state);
    return typeof account === 'object' && account !== null ? account : {};
  } catch {
    return {};
  }
}

/** Those of this process that wait for one account, one behind the other: only the first of them looks at the ledger. */
const queues = new WeakMap<Ledger, Map<string, Promise<void>>>();

async function behind(ledger: Ledger, account: string, work: () => Promise<Obstacle | undefined>) {
  const waiting = queues.get(ledger) ?? new Map<string, Promise<void>>();
  queues.set(ledger, waiting);
  const before = waiting.get(account);
  const mine = (async () => {
    await before;
    return work();
  })();
  const done = mine.then(
    () => undefined,
    () => undefined,
  );
  waiting.set(account, done);
  try {
    return await mine;
  } finally {
    if (waiting.get(account) === done) waiting.delete(account);
  }
}

/**
 * Waits until the account may send its next request, and counts that; every process that shares the ledger is counted
 * with it.
 * @returns undefined when it may be sent now, else what stands in the way for longer than may be waited.
 * @throws the signal's reason when that is aborted.
 */
export async function takeTurn(ledger: Ledger, turn: Turn): Promise<Obstacle | undefined> {
  const { account, limits, signal, now, sleep, maxWaitMs } = turn;
  const deadline = now().getTime() + maxWaitMs;
  const free = async () => !obstacle(accountOf(await ledger.read(account)), [], now().getTime());
  // Without limits there is nothing to count, so nothing is written.
  if (limits.length === 0 && (await free())) return undefined;
  return behind(ledger, account, async () => {
    for (;;) {
      signal.throwIfAborted();
      const stands = await ledger.change(account, (state) => {
        const [held, at] = [accountOf(state), now().getTime()];
        const value = obstacle(held, limits, at);
        if (value || limits.length === 0) return { value };
        return { value, state: JSON.stringify(afterRequest(held, limits, at)) };
      });
      if (!stands) return undefined;
      // What fails is not waited for: it may stay away for long, and the others' answers are here.
      if (stands.why === 'failing' || now().getTime() + stands.wait > deadline) return stands;
      await sleep(Math.min(stands.wait, LONGEST_SLEEP_MS), signal);
    }
  });
}

/** Writes down what an answer, or its absence, says of the account. */
export async function noteAccount(ledger: Ledger, account: string, step: (held: Account) => Account): Promise<void> {
  const changed = (state: string | undefined) => {
    const next = JSON.stringify(step(accountOf(state)));
    return next === (state ?? '{}') ? undefined : next;
  };
  if (changed(await ledger.read(account)) === undefined) return;
  await ledger.change(account, (state) => {
    const next = changed(state);
    return next === undefined ? { value: undefined } : { value: undefined, state: next };
  });
}
