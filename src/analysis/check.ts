import { messageOf } from '../shared/failure.ts';
import { until } from '../shared/until.ts';
import { type ErrorCode, SourceError } from './network/source-error.ts';
import type { Plugin, PluginContext, Quota } from './plugin.ts';
import { TimeLimit } from './result.ts';
import { limitOf, startLimit } from './time-limit.ts';

/** What came of trying a source's key. */
export interface KeyCheck {
  /** `unreachable`: it could not be found out; `untried`: there is no cheap call to try it by. */
  readonly outcome: 'ok' | 'refused' | 'unreachable' | 'untried';
  /** Why it is not `ok`. */
  readonly code?: ErrorCode;
  readonly message?: string;
  readonly quota?: Quota;
}

/** A refusal is the source's own: a key that could not even be read was not shown to it. */
function failedCheck(thrown: unknown): KeyCheck {
  if (thrown instanceof TimeLimit) return { outcome: 'unreachable', code: 'timeout', message: messageOf(thrown) };
  if (!(thrown instanceof SourceError)) throw thrown;
  const { code, message, http } = thrown;
  const isRefusal = http !== undefined && (code === 'unauthorized' || code === 'forbidden');
  return { outcome: isRefusal ? 'refused' : 'unreachable', code, message };
}

/**
 * Shows the key in use to its source, by the cheapest call there is. That it fails is an outcome, not an error.
 * @throws the reason of `context.signal` when that is aborted.
 */
export async function checkKey({ check, ...plugin }: Plugin, context: PluginContext): Promise<KeyCheck> {
  if (!check) return { outcome: 'untried' };
  const limit = startLimit(limitOf(plugin, context), context.signal);
  const { signal } = limit;
  try {
    const { checked, quota } = await until(signal, check({ ...context, signal }));
    return checked ? { outcome: 'ok', ...(quota && { quota }) } : { outcome: 'untried' };
  } catch (error) {
    context.signal.throwIfAborted();
    return failedCheck(signal.aborted ? signal.reason : error);
  } finally {
    limit.end();
  }
}
