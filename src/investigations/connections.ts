import { type EntityRef, entityOf, type Sighting } from '../graph/index.ts';
import { extractText, INDICATOR_TYPES, type Indicator, identify } from '../ioc/index.ts';

/** The host that a URL or an e-mail address names. */
function hostOf({ type, value }: Indicator): EntityRef | undefined {
  if (type !== 'url' && type !== 'email') return undefined;
  const hit = extractText(value, { hosts: true, includePrivate: true }).find((each) =>
    ['ip', 'domain'].includes(each.type),
  );
  const host =
    hit &&
    identify(
      hit.value,
      INDICATOR_TYPES.find((each) => each === hit.type),
    );
  return host && !('problem' in host) ? entityOf(host) : undefined;
}

/**
 * What the graph learns from a text: its indicators, and that a URL and an e-mail address belong to their host.
 * STIX 2.1 has no other word for that than `related-to` (section 7.1, common relationships).
 */
export function connections(indicators: readonly Indicator[]): Pick<Sighting, 'entities' | 'relationships'> {
  return {
    entities: indicators.map(entityOf),
    relationships: indicators.flatMap((indicator) => {
      const target = hostOf(indicator);
      return target ? [{ source: entityOf(indicator), target, relationship: 'related-to' }] : [];
    }),
  };
}
