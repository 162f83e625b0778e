import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { namedSources } from '../plugins/named.ts';

/**
 * The sources that `--plugins` names, checked before anything is stored; undefined without the option.
 * @throws Failure `no_plugins_available` when none of them is switched on.
 */
export async function namedPlugins(call: Call, context: Context): Promise<readonly string[] | undefined> {
  const names = namedSources(call);
  if (!names) return undefined;
  const sources = await (await context.engine()).call('plugins.list', {});
  const known = names.filter((name) => sources.some((source) => source.name === name));
  const others = names.filter((name) => !known.includes(name)).join(', ');
  if (known.length === 0) {
    const message = others === '' ? '--plugins: no name' : `no enabled source is called ${others}`;
    throw new Failure('no_plugins_available', message, 'all there are: socctl plugins list --all');
  }
  if (others !== '') context.note(`no source is called ${others}; all there are: socctl plugins list --all`);
  return known;
}
