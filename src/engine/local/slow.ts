import {
  type Plugin,
  type PluginContext,
  type PluginResult,
  runPlugins,
  type SlowPlugin,
  SourceError,
} from '../../analysis/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import type { Source } from './context.ts';

export function isSlow(source: Source): source is SlowPlugin {
  return 'submit' in source;
}

/** Runs one step of a slow plugin under the time limit and error rules of the fast ones. */
async function once(slow: SlowPlugin, run: Plugin['run'], indicator: Indicator, context: PluginContext) {
  const [result] = await runPlugins(indicator, [{ ...slow, run }], context);
  if (!result) throw new TypeError(`${slow.name} does not take the type ${indicator.type}`);
  return result;
}

/** A job that was handed over, and the result that stands in for its answer; no job when that failed or told enough. */
export interface Submitted {
  readonly jobId: string | undefined;
  readonly result: PluginResult;
  /** Whether the indicator was handed over just now. */
  readonly isNew?: boolean;
}

/** @param running the job that runs for this indicator already: nothing is handed over then. */
export async function submit(
  slow: SlowPlugin,
  indicator: Indicator,
  context: PluginContext,
  running?: string,
): Promise<Submitted> {
  let jobId = running;
  const run: Plugin['run'] = async (asked, inner) => {
    if (jobId !== undefined) return {};
    const got = await slow.submit(asked, inner);
    if (typeof got !== 'string') return got;
    jobId = got;
    return {};
  };
  const result = await once(slow, run, indicator, context);
  if (result.status !== 'ok' || jobId === undefined) return { jobId: undefined, result };
  return { jobId, result: { ...result, status: 'pending' }, isNew: running === undefined };
}

/**
 * Whether a failure says nothing of the job itself: no answer came in time, nobody waits for it any more, or the source
 * could not be asked (network, key, limits).
 */
function isPassing(error: unknown, signal: AbortSignal): boolean {
  if (error instanceof SourceError) return !error.endsJob;
  return signal.aborted || (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name));
}

/** What came of asking for a job: its result, one with status `error` when it failed; or why it could not be asked. */
export interface Polled {
  /** Undefined while the job runs. */
  readonly result?: PluginResult;
  readonly problem?: NonNullable<PluginResult['error']>;
}

export async function poll(
  slow: SlowPlugin,
  jobId: string,
  indicator: Indicator,
  context: PluginContext,
): Promise<Polled> {
  let final = false;
  const run: Plugin['run'] = async (asked, inner) => {
    try {
      const answer = await slow.poll(jobId, asked, inner);
      final = answer !== undefined;
      return answer ?? {};
    } catch (error) {
      final = !isPassing(error, inner.signal);
      throw error;
    }
  };
  const result = await once(slow, run, indicator, context);
  if (final) return { result };
  if (result.skip) return { problem: { code: 'forbidden', message: result.skip.hint } };
  return result.error ? { problem: result.error } : {};
}
