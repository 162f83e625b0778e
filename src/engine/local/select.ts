import type { IndicatorType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Local, Source } from './context.ts';

export interface Selection {
  readonly chosen: readonly Source[];
  /** Names asked for that no enabled plugin has. */
  readonly ignored: readonly string[];
}

const NONE = 'no_plugins_available';

/**
 * The plugins to ask of an indicator type: the enabled ones, or those of them that were named.
 * @throws Failure `no_plugins_available` when none is left.
 */
export async function select(local: Local, type: IndicatorType, names?: readonly string[]): Promise<Selection> {
  const enabled = (await local.plugins()).filter(({ name }) => local.enabled(name));
  const named = names ? enabled.filter(({ name }) => names.includes(name)) : enabled;
  const ignored = [...new Set(names)].filter((name) => !enabled.some((source) => source.name === name));
  if (named.length === 0) {
    const what = names?.length ? `no enabled plugin is called ${ignored.join(', ')}` : 'no plugins to ask';
    throw new Failure(NONE, what, 'socctl plugins --all lists them, socctl plugins enable NAME switches one on');
  }
  const chosen = named.filter(({ types }) => types.includes(type));
  if (chosen.length > 0) return { chosen, ignored };
  throw new Failure(
    NONE,
    `none of the plugins takes the type ${type}`,
    'socctl plugins lists the types each one takes',
  );
}
