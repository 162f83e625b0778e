import { type IndicatorType, identify } from '../../ioc/index.ts';
import type { Related } from '../plugin.ts';

/** Indicators taken over from one source: what an analyst may go on from, no copy of its database. */
const MOST = 20;

/**
 * What a source connects with an indicator, in the form that indicators have here; what is none is left out, and so are
 * repetitions.
 * @param relation a relationship of STIX 2.1, or one that the graph knows (`downloaded-from`).
 */
export function relatedOf(type: IndicatorType, values: readonly (string | undefined)[], relation: string): Related[] {
  const found = values.slice(0, MOST * 2).flatMap((value) => {
    if (value === undefined) return [];
    const indicator = identify(value, type);
    return 'type' in indicator ? [indicator.value] : [];
  });
  return [...new Set(found)].slice(0, MOST).map((value) => ({ type, value, relation }));
}
