import type { Indicator } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Access, Answer, Checked, Plugin, PluginContext, Quota, SlowPlugin } from '../plugin.ts';
import type { Ask } from './asking.ts';
import { grouped } from './grouped.ts';
import type { List } from './list.ts';
import type { Names } from './names.ts';
import { outgoing } from './outgoing.ts';
import { redacted } from './redact.ts';
import { SourceError } from './source-error.ts';

/** What a plugin that asks over the network is handed. */
export interface RemoteContext extends Pick<PluginContext, 'now' | 'signal'> {
  readonly ask: Ask;
  /** Asks name servers. */
  readonly names: Names;
  /** Fetches a list, or takes the one that is kept. */
  readonly list: List;
  /** Sent to the source's own address only, wherever in a request the source wants it. */
  readonly key: string | undefined;
  /** The base address in use. */
  readonly base: string;
}

/** What can be said of a plugin without loading it. */
type About = Omit<Plugin, 'run' | 'check'> & Required<Pick<Plugin, 'url'>>;

/** Asks what costs least whether the key in use is accepted. @throws SourceError `unauthorized` when it is not. */
type Check = (context: RemoteContext) => Promise<Quota | undefined>;

/** A source beyond this machine: one file in `plugins/`. Its indicators are as {@link outgoing} makes them. */
export interface RemotePlugin extends About {
  readonly check?: Check;
  run(indicator: Indicator, context: RemoteContext): Promise<Answer>;
  /**
   * Asks about several in one request, as many as `together` says at most. The answers come in their order; undefined
   * for one of which the source said nothing, which is asked about alone then.
   */
  many?(indicators: readonly Indicator[], context: RemoteContext): Promise<readonly (Answer | undefined)[]>;
}

/** The same for a source that needs minutes. */
export interface RemoteSlowPlugin extends About, Pick<SlowPlugin, 'visibility' | 'rhythm'> {
  readonly check?: Check;
  submit(indicator: Indicator, context: RemoteContext): Promise<string | Answer>;
  poll(jobId: string, indicator: Indicator, context: RemoteContext): Promise<Answer | undefined>;
}

/** @throws SourceError `unauthorized` when the settings name a key that is not there. */
async function accessTo(name: string, { reach }: PluginContext): Promise<Access> {
  if (!reach) throw new SourceError('network', `${name} is not asked: there is no way out from here`);
  try {
    return await reach.access(name);
  } catch (error) {
    if (error instanceof Failure) throw new SourceError('unauthorized', error.message);
    throw error;
  }
}

/** Loads it once: a batch asks thousands of times, and an import takes its time also when it was made before. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

const loadWays = once(() => import('./ways.ts'));

/** Runs one step of a plugin with the way to its source; the key stands in nothing that comes out. */
async function within<T>(
  about: About,
  context: PluginContext,
  step: (remote: RemoteContext) => Promise<T>,
): Promise<T> {
  const { key, url = about.url, limits } = await accessTo(about.name, context);
  const { createWays } = await loadWays();
  try {
    const ways = await createWays(about, { key, url, limits }, context);
    const { now, signal } = context;
    return redacted(await step({ now, signal, ...ways, key, base: url }), key);
  } catch (error) {
    throw redacted(error, key);
  }
}

async function checked({ check }: { readonly check?: Check }, way: RemoteContext): Promise<Checked> {
  if (!check) return { checked: false };
  const quota = await check(way);
  return { checked: true, ...(quota && { quota }) };
}

/** A plugin that is loaded when it is first asked: a run that stays on this machine does not pay for it. */
export function remote(about: About, load: () => Promise<{ readonly default: RemotePlugin }>): Plugin {
  const loaded = once(load);
  const alone: Plugin['run'] = (indicator, context) =>
    within(about, context, async (way) => (await loaded()).default.run(outgoing(indicator), way));
  const many = (indicators: readonly Indicator[], context: PluginContext) =>
    within(about, context, async (way) => (await (await loaded()).default.many?.(indicators.map(outgoing), way)) ?? []);
  return {
    ...about,
    run: about.together === undefined ? alone : grouped(about, { alone, many }),
    check: (context) => within(about, context, async (way) => checked((await loaded()).default, way)),
  };
}

/** The same for one that is submitted to. */
export function remoteSlow(
  about: About & Pick<SlowPlugin, 'visibility' | 'rhythm'>,
  load: () => Promise<{ readonly default: RemoteSlowPlugin }>,
): SlowPlugin {
  const loaded = once(load);
  return {
    ...about,
    submit: (indicator, context) =>
      within(about, context, async (way) => (await loaded()).default.submit(outgoing(indicator), way)),
    poll: (jobId, indicator, context) =>
      within(about, context, async (way) => (await loaded()).default.poll(jobId, outgoing(indicator), way)),
    check: (context) => within(about, context, async (way) => checked((await loaded()).default, way)),
  };
}
