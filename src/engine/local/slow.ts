import {
  type Plugin,
  type PluginContext,
  type PluginResult,
  runPlugins,
  type SlowPlugin,
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

/** A job that was handed over, and the result that stands in for its answer; no job when that failed. */
export interface Submitted {
  readonly jobId: string | undefined;
  readonly result: PluginResult;
}

export async function submit(slow: SlowPlugin, indicator: Indicator, context: PluginContext): Promise<Submitted> {
  let jobId: string | undefined;
  const run: Plugin['run'] = async (asked, inner) => {
    jobId = await slow.submit(asked, inner);
    return {};
  };
  const result = await once(slow, run, indicator, context);
  return result.status === 'ok' ? { jobId, result: { ...result, status: 'pending' } } : { jobId: undefined, result };
}

/** Whether no answer came in time, or nobody waits for it any more: that says nothing of the job itself. */
function isCutOff(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name));
}

/** The answer of a job, a result with status `error` when it failed, undefined while it runs or cannot be asked. */
export async function poll(slow: SlowPlugin, jobId: string, indicator: Indicator, context: PluginContext) {
  let final = false;
  const run: Plugin['run'] = async (asked, inner) => {
    try {
      const answer = await slow.poll(jobId, asked, inner);
      final = answer !== undefined;
      return answer ?? {};
    } catch (error) {
      final = !isCutOff(error, inner.signal);
      throw error;
    }
  };
  const result = await once(slow, run, indicator, context);
  return final ? result : undefined;
}
