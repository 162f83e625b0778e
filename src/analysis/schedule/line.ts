import { A_TURN } from '../../shared/a-turn.ts';
import type { Clock, Sleep } from '../../shared/time.ts';
import type { Ledger, Limit } from '../plugin.ts';
import { type Account, accountOf, afterRequest, type Obstacle, obstacle } from './account.ts';

/** A request that is to be sent when it is its turn. */
export interface Turn {
  readonly limits: readonly Limit[];
  readonly signal: AbortSignal;
  readonly now: Clock;
  readonly sleep: Sleep;
  /** Milliseconds it may be waited for. */
  readonly maxWaitMs: number;
}

/** A turn in the line. */
interface Waiting extends Omit<Turn, 'signal' | 'maxWaitMs'> {
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** Ends the waiting: with nothing when the request may be sent, else with what stands in its way for too long. */
  readonly settle: (obstacle: Obstacle | undefined) => void;
  readonly fail: (reason: unknown) => void;
}

/** Those of this process that want to send something for one account, in the order they came. */
export interface Line {
  /** @throws the signal's reason when that is aborted. */
  wait(turn: Turn): Promise<Obstacle | undefined>;
}

/** Timers hold no more than 24 days. */
const LONGEST_SLEEP_MS = 3_600_000;

/** What fails is not waited for: it may stay away for long, and the others' answers are here. */
function isTooLong({ why, wait }: Obstacle, { now, deadline }: Waiting): boolean {
  return why === 'failing' || now().getTime() + wait > deadline;
}

/**
 * Lets in those at the front of the line that may go, and counts them: what stands in the way of each, undefined for who
 * goes. Behind the first who has to wait nobody goes.
 */
function admit(account: Account, waiting: readonly Waiting[]) {
  let held = account;
  let isHeldUp = false;
  const obstacles = waiting.map(({ limits, now }) => {
    const at = now().getTime();
    const stands = obstacle(held, limits, at) ?? (isHeldUp ? { wait: 1, why: 'rate_limited' as const } : undefined);
    if (stands) isHeldUp = true;
    else if (limits.length > 0) held = afterRequest(held, limits, at);
    return stands;
  });
  return { held, obstacles };
}

/** One look at the ledger for all of them, and one transaction for all who go. */
async function look(ledger: Ledger, account: string, waiting: readonly Waiting[]): Promise<ReturnType<typeof admit>> {
  // Without limits there is nothing to count, so nothing is written.
  if (waiting.every(({ limits }) => limits.length === 0)) return admit(accountOf(await ledger.read(account)), waiting);
  return ledger.change(account, (state) => {
    const before = accountOf(state);
    const value = admit(before, waiting);
    return { value, ...(value.held !== before && { state: JSON.stringify(value.held) }) };
  });
}

interface Told {
  /** The account at every look at the ledger. */
  readonly saw: (account: Account) => void;
  /** When nobody waits any more. */
  readonly ended: () => void;
}

export function openLine(ledger: Ledger, account: string, { saw, ended }: Told): Line {
  const waiting = new Set<Waiting>();
  let isServed = false;
  /** The end of this turn of the event loop, until which whoever comes is served together. */
  let gathering: NodeJS.Immediate | undefined;
  /** Until when the first has to wait, while it does. */
  let pause: { readonly until: number; readonly why: Obstacle['why']; readonly end: () => void } | undefined;

  async function rest({ wait, why }: Obstacle, { now, sleep }: Waiting): Promise<void> {
    const rested = new AbortController();
    pause = { until: now().getTime() + wait, why, end: () => rested.abort() };
    try {
      await sleep(Math.min(wait, LONGEST_SLEEP_MS), rested.signal);
    } catch (error) {
      if (!rested.signal.aborted) throw error;
    } finally {
      pause = undefined;
    }
  }

  /** Tells all who came so far; what the first of those has to wait for who stay. */
  async function serve(): Promise<{ readonly first: Waiting; readonly stands: Obstacle } | undefined> {
    const all = [...waiting];
    const { held, obstacles } = await look(ledger, account, all);
    saw(held);
    let left: { readonly first: Waiting; readonly stands: Obstacle } | undefined;
    all.forEach((each, index) => {
      const stands = obstacles[index];
      if (stands && !isTooLong(stands, each)) left ??= { first: each, stands };
      else each.settle(stands);
    });
    return left;
  }

  async function run(): Promise<void> {
    clearImmediate(gathering);
    gathering = undefined;
    isServed = true;
    while (waiting.size > 0) {
      try {
        const left = await serve();
        // It may have been given up meanwhile.
        if (left && waiting.has(left.first)) await rest(left.stands, left.first);
      } catch (error) {
        for (const { fail } of waiting) fail(error);
      }
    }
    ended();
  }

  return {
    wait: (turn) =>
      new Promise((resolve, reject) => {
        const { limits, signal, now, sleep, maxWaitMs } = turn;
        if (signal.aborted) return reject(signal.reason);
        const leave = (): void => {
          waiting.delete(one);
          signal.removeEventListener('abort', abort);
        };
        const one: Waiting = {
          limits,
          now,
          sleep,
          deadline: now().getTime() + maxWaitMs,
          settle: (stands) => {
            leave();
            resolve(stands);
          },
          fail: (reason) => {
            leave();
            reject(reason);
          },
        };
        const abort = (): void => {
          one.fail(signal.reason);
          if (waiting.size === 0) pause?.end();
        };
        if (pause) {
          const stands = { wait: Math.max(1, pause.until - now().getTime()), why: pause.why };
          if (isTooLong(stands, one)) return resolve(stands);
        }
        waiting.add(one);
        signal.addEventListener('abort', abort);
        if (isServed) return;
        // Not at once: whoever else comes in this turn of the event loop comes along. But many are not kept waiting until
        // all the answers of this turn are worked on, or all are sent in bursts and the source is idle between them.
        if (waiting.size >= A_TURN) void run();
        else gathering ??= setImmediate(() => void run());
      }),
  };
}
