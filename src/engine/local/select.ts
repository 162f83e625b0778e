import type { IndicatorType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import { onceAMoment } from '../../shared/moment.ts';
import type { Local, Source } from './context.ts';
import { offReason } from './standing.ts';

export interface Selection {
  readonly chosen: readonly Source[];
  /** Names asked for that no enabled plugin has. */
  readonly ignored: readonly string[];
}

const NONE = 'no_plugins_available';

/** What a request says of the plugins to ask. */
export interface Asked {
  readonly plugins?: readonly string[] | undefined;
  /** Hand the indicator over to slow plugins without standing consent, too. */
  readonly submit?: boolean | undefined;
}

/** The plugins that may be asked, of those that are named where some are: naming one that would be handed the indicator is the consent it needs. */
export async function allowed(local: Local, { plugins: names, submit }: Asked): Promise<Source[]> {
  const all = await local.plugins();
  const sources = names?.length ? all.filter(({ name }) => names.includes(name)) : all;
  const reasons = await Promise.all(sources.map((source) => offReason(local, source)));
  return sources.filter(({ name }, index) => {
    const off = reasons[index];
    return off === undefined || (off === 'needs_submit' && (submit || names?.includes(name)));
  });
}

/** By the function that opens the store, which every engine has one of. */
const once = onceAMoment<Source[]>();

/**
 * The plugins to ask of an indicator type: the enabled ones, or those of them that were named.
 * @throws Failure `no_plugins_available` when none is left.
 */
export async function select(local: Local, type: IndicatorType, asked: Asked): Promise<Selection> {
  const { plugins: names, submit } = asked;
  const enabled = await once(local.store, JSON.stringify([names, submit]), () => allowed(local, asked));
  const named = names ? enabled.filter(({ name }) => names.includes(name)) : enabled;
  const ignored = [...new Set(names)].filter((name) => !enabled.some((source) => source.name === name));
  if (named.length === 0) {
    const what = names?.length ? `no enabled plugin is called ${ignored.join(', ')}` : 'no plugins to ask';
    throw new Failure(NONE, what, 'socctl plugins list --all lists them, each with the line that enables it');
  }
  const chosen = named.filter(({ types }) => types.includes(type));
  if (chosen.length > 0) return { chosen, ignored };
  throw new Failure(
    NONE,
    `none of the plugins takes the type ${type}`,
    'socctl plugins lists the types each one takes',
  );
}
