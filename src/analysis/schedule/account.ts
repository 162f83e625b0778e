import type { ErrorCode } from '../network/source-error.ts';
import type { Limit } from '../plugin.ts';
import { counted, type Slot, waitFor } from './windows.ts';

/** Why a source is not to be asked for a while: as its answers said, or because it fails. */
type Pause = Extract<ErrorCode, 'rate_limited' | 'quota_exhausted'> | 'failing';

/** What is remembered of one account at one source: how much it asked, and until when it is to leave it alone. */
export interface Account {
  /** The requests in each window, by its seconds. */
  readonly windows?: Readonly<Record<string, readonly Slot[]>>;
  /** Milliseconds since 1970. */
  readonly until?: number;
  readonly why?: Pause;
  /** Failures one after another. */
  readonly failures?: number;
}

/** What stands in the way of a request: how long, and why. */
export interface Obstacle {
  /** Milliseconds. */
  readonly wait: number;
  readonly why: Pause;
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

const DAY_S = 86_400;

/** What an account has to wait for before its next request; undefined when it may ask at once. */
export function obstacle(account: Account, limits: readonly Limit[], now: number): Obstacle | undefined {
  const { windows = {}, until = 0, why = 'rate_limited' } = account;
  let longest: Obstacle | undefined = until > now ? { wait: until - now, why } : undefined;
  for (const limit of limits) {
    const wait = waitFor(windows[limit.seconds] ?? [], limit, now);
    if (wait > (longest?.wait ?? 0))
      longest = { wait, why: limit.seconds >= DAY_S ? 'quota_exhausted' : 'rate_limited' };
  }
  return longest;
}

/** The account after one request more. */
export function afterRequest(account: Account, limits: readonly Limit[], now: number): Account {
  const { windows = {} } = account;
  const next = limits.map((limit) => [limit.seconds, counted(windows[limit.seconds] ?? [], limit, now)] as const);
  return { ...account, windows: Object.fromEntries(next) };
}

/** From so many failures in a row on a source is left alone for a while, so that a batch does not wait for each. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

/** The account after the source gave no answer, or one that is its own trouble: the more in a row, the longer the pause. */
export function afterFailure(account: Account, now: number): Account {
  const failures = (account.failures ?? 0) + 1;
  if (failures < MOST_FAILURES) return { ...account, failures };
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, failures - MOST_FAILURES));
  return { ...account, failures, until: Math.max(account.until ?? 0, now + pause), why: 'failing' };
}

/** The account after an answer; the same one where that changes nothing, as with nearly every answer. */
export function afterAnswer(account: Account, now: number): Account {
  const { windows, until, why, failures } = account;
  const paused = until !== undefined && why !== undefined && why !== 'failing' && until > now;
  if (failures === undefined && (paused || (until === undefined && why === undefined))) return account;
  return { ...(windows && { windows }), ...(paused && { until, why }) };
}

/** The account after the source asked to be left alone. @param pauseMs from now on. */
export function afterRefusal(account: Account, why: 'rate_limited' | 'quota_exhausted', pauseMs: number, now: number) {
  const until = Math.max(account.until ?? 0, now + pauseMs);
  return { ...account, failures: 0, until, why } satisfies Account;
}
