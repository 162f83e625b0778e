import type { Caller, LocalEngine } from '../engine/index.ts';
import { Failure, messageOf } from '../shared/failure.ts';
import { Refusal } from './refusal.ts';

/** An investigation takes seconds. */
const RETRY_S = 5;

interface Options {
  readonly engine: LocalEngine;
  /** Investigations that one account may have running at once. */
  readonly most: number;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  readonly log: (line: string) => void;
}

/** Works on investigations after their requests were answered, and goes on with those that an earlier server left. */
export interface Investigator {
  /**
   * Opens an investigation with `open` and works on it behind.
   * @throws Refusal 429 when the account has as many running as it may.
   */
  begin(caller: Caller, open: () => Promise<string>): Promise<string>;
  /** Goes on with what was cut off when a server ended, one after the other. */
  resume(): void;
  /** Settled when nothing is worked on any more. */
  idle(): Promise<unknown>;
}

export function createInvestigator({ engine, most, stopping, log }: Options): Investigator {
  const running = new Map<string, number>();
  const working = new Set<Promise<void>>();

  function count(account: string, more: number): void {
    const now = (running.get(account) ?? 0) + more;
    if (now > 0) running.set(account, now);
    else running.delete(account);
  }

  function behind(work: Promise<void>): void {
    working.add(work);
    void work.finally(() => working.delete(work));
  }

  async function work(id: string, caller: Caller): Promise<void> {
    try {
      await engine
        .call('investigation.work', { session_id: id }, { caller, signal: stopping })
        .catch((error: unknown) => {
          // Somebody else finished it, or deleted it.
          const over = error instanceof Failure && (error.code === 'conflict' || error.code === 'not_found');
          if (!over) throw error;
        });
      await (await engine.store()).unfinished.remove(id);
    } catch (error) {
      const cutOff = `investigation ${id} was cut off; the next server on this store goes on with it`;
      log(stopping.aborted ? cutOff : `investigation ${id} failed: ${messageOf(error)}`);
    }
  }

  async function resumeAll(): Promise<void> {
    const store = await engine.store();
    for (const { session_id: id, account, org, sees_all: seesAll } of await store.unfinished.list()) {
      if (stopping.aborted) return;
      count(account, 1);
      await work(id, { account, org, seesAll: seesAll === 1 }).finally(() => count(account, -1));
    }
  }

  return {
    async begin(caller, open) {
      const { account, org, seesAll } = caller;
      if ((running.get(account) ?? 0) >= most) {
        const message = `${most} investigations are running, which is as many as an account may have`;
        throw new Refusal(429, 'rate_limited', message, { retryAfterS: RETRY_S });
      }
      // Counted before the first wait: two calls at the same time must not both take the last place.
      count(account, 1);
      try {
        const id = await open();
        await (await engine.store()).unfinished.put({ session_id: id, account, org, sees_all: seesAll ? 1 : 0 });
        behind(work(id, caller).finally(() => count(account, -1)));
        return id;
      } catch (error) {
        count(account, -1);
        throw error;
      }
    },
    // A store that cannot be opened is told of elsewhere.
    resume: () => behind(resumeAll().catch(() => {})),
    idle: () => Promise.allSettled(working),
  };
}
