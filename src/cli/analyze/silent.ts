import type { Analysis } from './view.ts';

/** Sources that have the same to say: nothing. */
export interface Silent {
  /** `not found`, `not asked`, `no key`. */
  readonly what: string;
  readonly sources: readonly string[];
  /** What would make them speak; left out where nothing would. */
  readonly hint?: string;
}

function silenceOf({ status, skip }: Analysis['results'][string]): Omit<Silent, 'sources'> | undefined {
  if (status === 'not_found') return { what: 'not found' };
  if (status !== 'skipped') return undefined;
  const what = skip?.reason === 'no_key' ? 'no key' : 'not asked';
  return skip ? { what, hint: skip.hint } : { what };
}

/** The sources of an analysis that know nothing or were not asked, together by reason, those that were asked first. */
export function silentIn({ results }: Analysis): Silent[] {
  const groups = new Map<string, Omit<Silent, 'sources'> & { readonly sources: string[] }>();
  for (const result of Object.values(results)) {
    const silence = silenceOf(result);
    if (!silence) continue;
    const key = JSON.stringify([silence.what, silence.hint]);
    const group = groups.get(key) ?? { ...silence, sources: [] };
    group.sources.push(result.plugin);
    groups.set(key, group);
  }
  const found = [...groups.values()];
  return [...found.filter(({ what }) => what === 'not found'), ...found.filter(({ what }) => what !== 'not found')];
}
