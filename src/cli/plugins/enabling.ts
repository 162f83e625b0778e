import type { Context } from '../command.ts';
import type { Source } from './require-source.ts';

/** The line that makes a source be asked from now on; undefined for one that is. */
export function enablingLine({ name, off }: Pick<Source, 'name' | 'off'>): string | undefined {
  switch (off) {
    case 'no_key':
      return `socctl auth login ${name}`;
    case 'needs_submit':
      return `socctl config set plugins.${name}.submit true`;
    case undefined:
      return undefined;
    default:
      return `socctl plugins enable ${name}`;
  }
}

const ALL = 'socctl plugins list --all';

/**
 * Where more answers would come from, when nobody had an opinion: the line that enables the next source. Those that the
 * user switched off stay so.
 * @param type only sources that take this type of indicator.
 */
export async function moreSources(context: Context, type?: string): Promise<string> {
  const engine = await context.engine();
  // Which sources a server asks, those decide who run it.
  if (engine.describe('plugins.list').kind === 'remote') return 'the sources that the server asks: socctl plugins list';
  const sources = await engine.call('plugins.list', { all: true });
  const fits = ({ supported_ioc_types: types }: Source) => type === undefined || types.some((each) => each === type);
  // A key is worth more than a source without one, and looking something up less of a step than handing it over.
  const [next] = (['no_key', 'not_enabled', 'needs_submit'] as const).flatMap((why) => {
    const off = sources.filter(
      (source) => source.off === why && fits(source) && (why !== 'no_key' || source.egress === 'lookup'),
    );
    // One that asks many engines at once says most.
    return [...off.filter(({ basis }) => basis === 'engines'), ...off.filter(({ basis }) => basis !== 'engines')];
  });
  const line = next && enablingLine(next);
  return line === undefined ? `all sources: ${ALL}` : `more sources: ${line}; all: ${ALL}`;
}
