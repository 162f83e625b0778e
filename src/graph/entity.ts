import type { IndicatorType } from '../ioc/index.ts';

/** A thing in the graph: its type is a STIX 2.1 name, or `x-socctl-…` where STIX has none. */
export interface EntityRef {
  readonly type: string;
  /** Normalised, as indicators are stored. */
  readonly value: string;
}

/** What the graph calls an indicator (STIX 2.1, section 6: cyber-observable objects). */
const STIX: Readonly<Record<Exclude<IndicatorType, 'ip'>, string>> = {
  domain: 'domain-name',
  url: 'url',
  hash: 'file',
  email: 'email-addr',
};

/** The entity that an indicator is. */
export function entityOf({ type, value }: { readonly type: IndicatorType; readonly value: string }): EntityRef {
  if (type !== 'ip') return { type: STIX[type], value };
  return { type: value.includes(':') ? 'ipv6-addr' : 'ipv4-addr', value };
}
