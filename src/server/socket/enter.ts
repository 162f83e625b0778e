import type { Workshop } from '../family.ts';
import { Refusal } from '../refusal.ts';
import type { Ask } from '../route.ts';
import { spendUnit } from './quota.ts';

/**
 * What comes before every triage call: the organisation must be the key's own, and a unit is taken. Whether another
 * organisation exists is not told.
 * @throws Refusal 404, 403 or 429.
 */
export async function enter(ask: Ask, workshop: Workshop): Promise<void> {
  if (ask.params['org'] !== ask.account.org) {
    throw new Refusal(404, 'not_found', 'the key has no organisation of this name');
  }
  await spendUnit(ask, workshop);
}
