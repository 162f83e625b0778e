import { type IndicatorType, identify } from '../../ioc/index.ts';
import type { Related } from '../plugin.ts';

/** Others taken over from one source. */
const MOST = 10;

/**
 * What a source connects with the indicator, where it is an indicator itself: anything else is passed over, and so are
 * repetitions.
 * @param relation a STIX 2.1 relationship name.
 */
export function relatedOf(type: IndicatorType, values: readonly (string | undefined)[], relation: string): Related[] {
  const found = values.flatMap((value) => {
    const known = value === undefined ? { problem: 'missing' } : identify(value, type);
    return 'type' in known ? [known.value] : [];
  });
  return [...new Set(found)].slice(0, MOST).map((value) => ({ type, value, relation }));
}
