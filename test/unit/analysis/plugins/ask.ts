import { aggregate, type Plugin, plugins, runPlugins } from '../../../../src/analysis/index.ts';
import { identify } from '../../../../src/ioc/index.ts';

/** Those that answer without asking anybody. */
export const local = plugins.filter((plugin): plugin is Plugin => plugin.url === undefined && 'run' in plugin);

const NOW = new Date('2026-08-01T12:00:00Z');

/** What one plugin says of a value as an analyst types it. */
export async function ask(name: string, typed: string) {
  const indicator = identify(typed);
  if ('problem' in indicator) throw new Error(`${typed}: ${indicator.problem}`);
  const chosen = local.filter((plugin) => plugin.name === name);
  const [result] = await runPlugins(indicator, chosen, { now: () => NOW, signal: new AbortController().signal });
  if (!result) throw new Error(`${name} does not take ${indicator.type}`);
  return result;
}

/** The verdict of all plugins on a value as an analyst types it. */
export async function judge(typed: string) {
  const indicator = identify(typed);
  if ('problem' in indicator) throw new Error(`${typed}: ${indicator.problem}`);
  const results = await runPlugins(indicator, local, { now: () => NOW, signal: new AbortController().signal });
  return aggregate(results, { type: indicator.type, now: NOW });
}
