import type { Indicator } from '../ioc/index.ts';
import { until } from '../shared/until.ts';
import { USUAL_RULES } from './gate/rules.ts';
import { type Gate, gateOf } from './gate.ts';
import { offline } from './network/offline.ts';
import { NotAsked } from './network/source-error.ts';
import type { Plugin, PluginContext } from './plugin.ts';
import { answered, failed, type PluginResult, skipped } from './result.ts';
import { limitOf, type RunningLimit, startLimit } from './time-limit.ts';

async function runPlugin(
  indicator: Indicator,
  plugin: Plugin,
  given: PluginContext,
  gate: Gate,
): Promise<PluginResult> {
  const silence = plugin.egress === 'none' && plugin.url !== undefined ? gate.silence() : undefined;
  const context = silence && given.reach ? { ...given, reach: offline(given.reach) } : given;
  let fetchedAt = context.now();
  const timing = () => ({ fetchedAt, latencyMs: Math.max(0, context.now().getTime() - fetchedAt.getTime()) });
  const held = gate.held(plugin);
  if (held) return skipped(plugin, held.reason, held.hint, timing());
  // What answers from what is at hand needs no clock, and a batch has thousands of those.
  let begun: RunningLimit | undefined;
  const limit = (): RunningLimit => {
    begun ??= startLimit(limitOf(plugin, context), context.signal);
    return begun;
  };
  const { place } = context;
  // What it waits for room before its first question is no time that the source took.
  let hasAsked = false;
  const take = async (): Promise<void> => {
    if (place) await limit().untimed(() => place.take());
    if (!hasAsked) fetchedAt = context.now();
    hasAsked = true;
  };
  try {
    const answer = plugin.run(indicator, {
      ...context,
      untimed: (wait) => limit().untimed(wait),
      ...(place && { place: { take, leave: place.leave } }),
      get signal() {
        return limit().signal;
      },
    });
    return answered(plugin, answer instanceof Promise ? await until(limit().signal, answer) : answer, timing());
  } catch (error) {
    context.signal.throwIfAborted();
    if (silence && !given.reach?.offline && error instanceof NotAsked && error.reason === 'offline')
      return skipped(plugin, silence.reason, `its list was never fetched; ${silence.hint}`, timing());
    return failed(plugin, error, timing());
  } finally {
    begun?.end();
  }
}

/**
 * Asks every plugin that takes the indicator's type, all at once; the results come in the order of the plugins.
 * A plugin that throws or is silent for 10 s is a result with status `error`. Those that may not be told of it are
 * `skipped`.
 * @throws the reason of `context.signal` when that is aborted.
 */
export async function runPlugins(
  indicator: Indicator,
  plugins: readonly Plugin[],
  context: PluginContext,
): Promise<PluginResult[]> {
  context.signal.throwIfAborted();
  const applicable = plugins.filter((plugin) => plugin.types.includes(indicator.type));
  const gate = gateOf(indicator, context.gate ?? USUAL_RULES);
  return Promise.all(applicable.map((plugin) => runPlugin(indicator, plugin, context, gate)));
}
