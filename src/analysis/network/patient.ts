import { setTimeout as timer } from 'node:timers/promises';
import type { Sleep } from '../../shared/time.ts';
import type { Access, Plugin, PluginContext } from '../plugin.ts';
import { TimeLimit } from '../result.ts';
import { afterAnswer, afterFailure, afterRefusal, type Obstacle } from '../schedule/account.ts';
import { accountName, noteAccount, takeTurn } from '../schedule/turns.ts';
import type { Ask, Question, Reply } from './asking.ts';
import { inPlace } from './in-place.ts';
import { quotaOf } from './quota.ts';
import { waitOf } from './reply.ts';
import { SourceError } from './source-error.ts';

/** Tries after the first that gave no usable answer. */
const RETRIES = 2;
const FIRST_BACKOFF_MS = 300;

/** How long a source is left alone that says "too many" and not for how long. */
const PAUSE_S = 60;

const onTimer: Sleep = (ms, signal) => timer(ms, undefined, { signal });

/** Failures after which the same may well work. A time-out is none: the time for the source is up by then. */
function mayPass(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'network';
}

function isFailure(error: unknown): boolean {
  if (error instanceof TimeLimit) return true;
  return error instanceof SourceError && ['network', 'tls', 'timeout', 'bad_response'].includes(error.code);
}

/** Seconds until the source takes requests again; undefined when the answer says nothing of it. */
function pauseOf(reply: Reply): number | undefined {
  const after = waitOf(reply);
  if (after !== undefined) return after;
  const reset = quotaOf(reply)?.reset_at;
  return reset === undefined ? undefined : Math.max(1, Math.ceil((Date.parse(reset) - reply.at.getTime()) / 1000));
}

function refusal({ why, wait }: Obstacle, { displayName }: Pick<Plugin, 'displayName'>): SourceError {
  const seconds = Math.ceil(wait / 1000);
  const words = {
    rate_limited: `${displayName} takes no more requests for now; again in ${seconds} s (--max-wait ${seconds}s waits)`,
    quota_exhausted: `the quota at ${displayName} is used up; again in ${seconds} s`,
    failing: `${displayName} failed several times in a row and is left alone for ${seconds} s`,
  };
  return new SourceError(why === 'failing' ? 'network' : why, words[why], { retryAfterS: seconds });
}

/** What came of one try. */
interface Try {
  readonly stands?: Obstacle;
  readonly reply?: Reply;
}

/**
 * Sends requests when it is the account's turn, counts them with those of every other process, and asks again what may
 * work the second time. What hands something over is never asked twice.
 * @param send sends one request, at once. @throws SourceError when no answer came.
 */
export function patient(
  send: (question: Question, answered: () => void) => Promise<Reply>,
  source: Pick<Plugin, 'name' | 'displayName' | 'limits'>,
  { key, limits = source.limits ?? [] }: Access,
  context: PluginContext,
): Ask {
  const { reach, signal, now, maxWaitMs = 0, untimed = (wait) => wait() } = context;
  const ledger = reach?.ledger;
  const sleep = reach?.sleep ?? onTimer;
  const account = accountName(source.name, key);
  const turn = async () =>
    ledger && untimed(() => takeTurn(ledger, account, { limits, signal, now, sleep, maxWaitMs }));
  const note = async (step: Parameters<typeof noteAccount>[2]) => ledger && noteAccount(ledger, account, step);
  const backoff = (tries: number) => sleep(FIRST_BACKOFF_MS * 2 ** tries * (0.5 + Math.random()), signal);

  async function attempt(question: Question, answered: () => void): Promise<Reply> {
    try {
      return await send(question, answered);
    } catch (error) {
      if (isFailure(error)) await note((held) => afterFailure(held, now().getTime()));
      throw error;
    }
  }

  async function noted(reply: Reply): Promise<void> {
    const at = now().getTime();
    const quota = quotaOf(reply);
    const pause = pauseOf(reply);
    if (reply.status === 429) {
      await note((held) => afterRefusal(held, 'rate_limited', (pause ?? PAUSE_S) * 1000, at));
    } else if (reply.status >= 500) {
      await note((held) => afterFailure(held, at));
    } else if (quota?.remaining === 0 && pause !== undefined) {
      await note((held) => afterRefusal(held, 'rate_limited', pause * 1000, at));
    } else await note((held) => afterAnswer(held, at));
  }

  /** The answer to one try, or what stands in its way; neither where it may work the second time. */
  async function tried(question: Question, isLast: boolean, answered: () => void): Promise<Try> {
    const stands = await turn();
    if (stands) return { stands };
    try {
      return { reply: await attempt(question, answered) };
    } catch (error) {
      if (isLast || !mayPass(error)) throw error;
      return {};
    }
  }

  return async (question) => {
    let refused: Reply | undefined;
    for (let tries = 0; ; tries++) {
      const isLast = tries === RETRIES || question.submits === true;
      const { stands, reply } = await inPlace(context, (answered) => tried(question, isLast, answered));
      // The source's own words of a moment ago say more.
      if (stands && refused) return refused;
      if (stands) throw refusal(stands, source);
      if (reply) {
        await noted(reply);
        if (isLast || !isWorthAnother(reply)) return reply;
        refused = reply;
      }
      // How long to wait after a refusal is the account's to say.
      if (reply?.status !== 429) await backoff(tries);
      else if (!ledger) return reply;
    }
  };
}

function isWorthAnother({ status }: Reply): boolean {
  return status === 429 || status >= 500;
}
