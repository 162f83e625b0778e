import { z } from 'zod';
import type { Caller } from '../../engine/index.ts';
import investigationStart from '../../engine/operations/investigation-start.ts';
import { messageOf } from '../../shared/failure.ts';
import type { Workshop } from '../family.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { present, valid } from './valid.ts';

const { query, persona } = investigationStart.input.shape;

/** `provider` names where the vendor looks; ours looks in its own store and sources, so it is read and not used. */
const START = z.strictObject({ query, persona, provider: z.string().max(100).optional() });

/** An investigation takes seconds. */
const RETRY_S = 5;

/** How many investigations each account has running. */
function runningCounts() {
  const counts = new Map<string, number>();
  const add = (account: string, more: number): void => {
    const count = (counts.get(account) ?? 0) + more;
    if (count > 0) counts.set(account, count);
    else counts.delete(account);
  };
  return { of: (account: string): number => counts.get(account) ?? 0, add };
}

/** `POST /api/v1/investigations/start`: answers at once, the work goes on behind. */
export function investigations({ engine, maxInvestigations, stopping, behind, log }: Workshop): readonly Route[] {
  const running = runningCounts();

  async function work(sessionId: string, caller: Caller): Promise<void> {
    try {
      await engine.call('investigation.work', { session_id: sessionId }, { caller, signal: stopping });
    } catch (error) {
      log(`investigation ${sessionId} failed: ${messageOf(error)}`);
    } finally {
      running.add(caller.account, -1);
    }
  }

  return [
    {
      method: 'POST',
      path: '/api/v1/investigations/start',
      scope: 'investigations:write',
      async handle({ caller, body, call }) {
        const { provider: _, ...start } = valid(START, body ?? {}, 'body');
        if (running.of(caller.account) >= maxInvestigations) {
          const message = `${maxInvestigations} investigations are running, which is as many as an account may have`;
          throw new Refusal(429, 'rate_limited', message, { retryAfterS: RETRY_S });
        }
        // Counted before the first wait: two calls at the same time must not both take the last place.
        running.add(caller.account, 1);
        const session = await call('investigation.start', present(start)).catch((error: unknown) => {
          running.add(caller.account, -1);
          throw error;
        });
        behind(work(session.session_id, caller));
        return { status: 201, body: { session_id: session.session_id, status: 'active' } };
      },
    },
  ];
}
