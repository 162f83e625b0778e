import type { Engine } from '../../engine/index.ts';
import { identify } from '../../ioc/index.ts';
import { seconds } from '../../shared/time.ts';
import type { Call, Context } from '../command.ts';
import { askInRounds } from './rounds.ts';
import type { Analysis } from './view.ts';

/** No source takes longer. */
export const LONGEST_WAIT_S = 15 * 60;

const DURATION = /^\d+[smhd]?$/;

/** Seconds that `--wait` allows, 0 without it. @throws Failure `usage` for what is no duration. */
export function waitS(call: Pick<Call, 'given' | 'value'>): number {
  if (!call.given('wait')) return 0;
  const text = call.value('wait');
  return text === undefined ? LONGEST_WAIT_S : seconds(text, '--wait');
}

/**
 * In `--wait 8.8.8.8` the indicator looks like the wait's value, which stands behind an equals sign or is a duration: the
 * call as it was meant.
 */
export function withoutStray(call: Call): Call {
  const stray = call.value('wait');
  if (stray === undefined || DURATION.test(stray) || 'problem' in identify(stray)) return call;
  return {
    ...call,
    args: (name) => (name === 'ioc' ? [stray, ...call.args(name)] : call.args(name)),
    value: (name) => (name === 'wait' ? undefined : call.value(name)),
  };
}

export function isRunning({ pending }: Pick<Analysis, 'pending'>): boolean {
  return Object.keys(pending).length > 0;
}

/**
 * The analysis once its slow sources have answered, or as it stands when the wait is over or is interrupted.
 * @param wait seconds.
 * @param signal of what is asked then; the wait itself ends with the context's.
 */
export async function awaited<T extends Analysis>(
  analysis: T,
  { engine, context, wait, signal }: { engine: Engine; context: Context; wait: number; signal: AbortSignal },
): Promise<T | Analysis> {
  if (wait === 0 || !isRunning(analysis)) return analysis;
  const { id, ioc } = analysis;
  const sources = Object.keys(analysis.pending);
  if (context.io.err.tty) context.note(`${ioc}: waiting for ${sources.join(', ')}`);
  const waitFor = (plugin: string) =>
    askInRounds(engine, {
      ids: [id],
      plugin,
      wait,
      signal: context.signal,
      pausing: (left) => context.detail(`${plugin}: still running; asking again in ${left.toFixed(0)} s`),
      givingUp: () => context.note(`${plugin}: no answer in the time that its jobs take`),
    });
  // One by one: not every server knows what runs of an analysis.
  await Promise.all(sources.map(waitFor));
  return engine.call('analysis.show', { id }, { signal });
}
