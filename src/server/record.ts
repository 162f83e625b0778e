import { withoutKeys } from '../accounts/index.ts';
import { type Clock, utc } from '../shared/time.ts';
import type { Store } from '../store/index.ts';
import type { Visit } from './visit.ts';

const LONGEST = 2048;

/** What a caller sent, fit to be kept. */
function short(text: string | undefined): string | null {
  return text === undefined ? null : withoutKeys(text.slice(0, LONGEST)).replaceAll('\0', '');
}

/** A path as it is logged: without keys, percent-encoded ones too. */
function loggedPath(path: string): string {
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
