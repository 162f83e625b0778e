import type { IncomingHttpHeaders } from 'node:http';
import { type Account, authenticate, isKey, opens, prefixOf, type Refused } from '../accounts/index.ts';
import type { Store } from '../store/index.ts';
import type { Buckets } from './bucket.ts';
import type { Family } from './family.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';
import type { Visit } from './visit.ts';

const WHY: Readonly<Record<Refused, string>> = {
  unknown: 'this server does not know the key',
  revoked: 'the key was revoked',
  expired: 'the key has expired',
};

const ASK = 'whoever runs the server makes keys: socctl keys create';

function refused({ codes }: Family, why: Refused | 'missing'): Refusal {
  const message = why === 'missing' ? 'a key is needed, and none was sent' : WHY[why];
  return new Refusal(401, why === 'revoked' ? codes.revoked : codes.invalid, message, { hint: ASK });
}

/** Who presents a key, noted in the visit; why not, for one that opens nothing. */
export async function identify(
  store: Store,
  visit: Visit,
  headers: IncomingHttpHeaders,
  now: Date,
): Promise<Refused | 'missing' | undefined> {
  const key = visit.family.keyIn(headers);
  if (key === undefined) return 'missing';
  if (isKey(key)) visit.keyPrefix = prefixOf(key);
  const known = await authenticate(store, key, now);
  if ('refused' in known) return known.refused;
  visit.account = known.account;
  return undefined;
}

/** @throws Refusal 403 when the account may not use the route. */
function requireScope({ scopes, name }: Account, { scope }: Route): void {
  if (scope === undefined || opens({ scopes }, scope)) return;
  throw new Refusal(403, 'forbidden', `the key of ${name} lacks the scope ${scope}`, {
    hint: `a key that has it: socctl keys create NAME --scope ${scope}`,
  });
}

/**
 * Lets a request in to a route.
 * @throws Refusal 401, 429 or 403, in this order.
 */
export async function admit(
  store: Store,
  visit: Visit,
  { headers, route, now, limits }: { headers: IncomingHttpHeaders; route: Route; now: Date; limits: Buckets },
): Promise<void> {
  const why = await identify(store, visit, headers, now);
  const { account } = visit;
  if (why !== undefined || !account) throw refused(visit.family, why ?? 'unknown');
  const wait = limits.take(account);
  if (wait > 0) {
    const message = `more than ${account.rate} requests a minute`;
    throw new Refusal(429, 'rate_limited', message, { retryAfterS: wait, hint: `again in ${wait} s` });
  }
  requireScope(account, route);
}
