import { utc } from '../../shared/time.ts';
import type { Workshop } from '../family.ts';
import { Refusal } from '../refusal.ts';
import { type Ask, ok, type Route } from '../route.ts';

const HOUR_MS = 3_600_000;

/** `2026-05-23T10`: what units are counted by. */
function hourOf(now: Date): string {
  return utc(now).slice(0, 13);
}

/** When the hour ends and the units are there again. */
function nextHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
}

/**
 * Takes the unit that a triage call costs.
 * @throws Refusal 403 when a call costs more than the key ever has, 429 when nothing is left of the hour.
 */
export async function spendUnit({ account }: Ask, { engine, now }: Workshop): Promise<void> {
  if (account.quota < 1) throw new Refusal(403, 'forbidden', 'Insufficient max_quota for API method');
  const at = now();
  const hour = hourOf(at);
  const store = await engine.store();
  const spent = await store.write(async (tx) => {
    if ((await tx.spent.of(account.id, hour)) >= account.quota) return false;
    await tx.spent.spend(account.id, hour);
    return true;
  });
  if (spent) return;
  const retryAfterS = Math.ceil((nextHour(at).getTime() - at.getTime()) / 1000);
  throw new Refusal(429, 'rate_limited', 'Insufficient quota for API route', { retryAfterS });
}

/** `GET /v0/quota`: what is left of the hour. Costs nothing. */
export function quotaLeft({ engine, now }: Workshop): Route {
  return {
    method: 'GET',
    path: '/v0/quota',
    async handle({ account }) {
      const at = now();
      const store = await engine.store();
      const used = await store.spent.of(account.id, hourOf(at));
      return ok({
        quota: Math.max(0, account.quota - used),
        maxQuota: account.quota,
        nextWindowRefresh: used > 0 ? utc(nextHour(at)) : null,
      });
    },
  };
}
