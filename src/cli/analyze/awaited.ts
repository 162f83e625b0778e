import type { Engine } from '../../engine/index.ts';
import type { Context } from '../command.ts';
import { isRunning } from './is-running.ts';
import type { Analysis } from './view.ts';

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
  const { askInRounds } = await import('./rounds.ts');
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
