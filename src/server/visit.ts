import { type Account, withoutKeys } from '../accounts/index.ts';
import { type Clock, utc } from '../shared/time.ts';
import type { Store } from '../store/index.ts';
import type { Family } from './family.ts';

/** One request from its arrival to its record. */
export interface Visit {
  /** Of `performance.now()`. */
  readonly begun: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly family: Family;
  account: Account | undefined;
  /** The beginning of the key that was presented, good or not, where it has the form of one. */
  keyPrefix: string | undefined;
  ioc: string | undefined;
  type: string | undefined;
  /** Whether its row stands in the audit log. */
  recorded: boolean;
}

const LONGEST = 2048;

function short(text: string | undefined): string | null {
  return text === undefined ? null : withoutKeys(text.slice(0, LONGEST)).replaceAll('\0', '');
}

/** A path as it is logged: without keys, percent-encoded ones too. */
export function loggedPath(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Malformed: there is nothing in it but what can be seen.
  }
  const clean = withoutKeys(decoded);
  return (clean === decoded ? withoutKeys(path) : encodeURI(clean)).slice(0, LONGEST);
}

/** Adds the row of a call to the audit log; whoever waits for it knows that it is stored. */
export async function record(store: Store, visit: Visit, status: number, now: Clock): Promise<void> {
  const { begun, method, path, account, keyPrefix, ioc, type } = visit;
  visit.recorded = true;
  await store.audit.append({
    ts: utc(now()),
    account: account?.name ?? null,
    key_prefix: keyPrefix ?? null,
    method,
    path: loggedPath(path),
    status,
    duration_ms: Math.round(performance.now() - begun),
    ioc: short(ioc),
    type: short(type),
  });
}
