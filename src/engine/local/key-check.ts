import { checkKey, type Plugin, type PluginContext } from '../../analysis/index.ts';
import type { Output } from '../engine.ts';
import type { Local, Source } from './context.ts';
import { hasKey } from './standing.ts';

type Checked = Output<'plugins.check'>[number];

/** What is needed of a slow plugin to try its key is what is needed of a fast one. */
export function triable(source: Source): Plugin {
  return { ...source, run: () => ({}) };
}

/** Tries the keys that are there; sources that the user switched off are left alone. */
export async function checkKeys(local: Local, signal: AbortSignal): Promise<readonly Checked[]> {
  const { now, outside: reach } = local;
  const context: PluginContext = { now, signal, ...(reach && { reach }) };
  const sources = await local.plugins();
  const checked = sources.map(async (source): Promise<readonly Checked[]> => {
    if (!local.enabled(source.name) || !(await hasKey(local, source))) return [];
    const { name, displayName } = source;
    return [{ name, display_name: displayName, ...(await checkKey(triable(source), context)) }];
  });
  return (await Promise.all(checked)).flat();
}
