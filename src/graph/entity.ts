import { type IndicatorType, identify } from '../ioc/index.ts';
import { typesNamed } from './words.ts';

/** A thing in the graph: its type is a STIX 2.1 name, or `x-socctl-…` where STIX has none. */
export interface EntityRef {
  readonly type: string;
  /** Normalised, as indicators are stored. */
  readonly value: string;
}

/** The key of an entity in the store. No type has a colon in it. */
export function entityId({ type, value }: EntityRef): string {
  return `${type}:${value}`;
}

/** The entity with this key. */
export function entityOfId(id: string): EntityRef {
  const colon = id.indexOf(':');
  return { type: id.slice(0, colon), value: id.slice(colon + 1) };
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

/** The indicator type behind a type of the graph. */
const INDICATOR_OF: Readonly<Record<string, IndicatorType>> = {
  'ipv4-addr': 'ip',
  'ipv6-addr': 'ip',
  'domain-name': 'domain',
  url: 'url',
  file: 'hash',
  'email-addr': 'email',
};

const LONGEST = 1000;

/** A value that is no indicator: one line of reasonable length, else undefined. */
function plain(value: string): string | undefined {
  const trimmed = value.trim();
  return trimmed === '' || trimmed.length > LONGEST || /[\0-\x1f\x7f]/.test(trimmed) ? undefined : trimmed;
}

/** `AS15169`, in asplain (RFC 5396). */
function autonomousSystem(value: string): string | undefined {
  const number = Number(/^(?:AS)?(\d{1,10})$/i.exec(value.trim())?.[1]);
  return number > 0 && number < 2 ** 32 ? `AS${number}` : undefined;
}

/**
 * The entity that a type word and a value name, the value normalised.
 * @param word a STIX or SoCMate name, or `asn`.
 * @returns undefined for a word that is no type, and for a value that does not fit it.
 */
export function entityNamed(word: string, value: string): EntityRef | undefined {
  const [type] = typesNamed(word.toLowerCase() === 'asn' ? 'autonomous-system' : word) ?? [];
  if (type === undefined) return undefined;
  const indicator = INDICATOR_OF[type];
  if (indicator !== undefined) {
    const found = identify(value, indicator);
    return 'problem' in found ? undefined : entityOf(found);
  }
  const found = type === 'autonomous-system' ? autonomousSystem(value) : plain(value);
  if (found === undefined) return undefined;
  // Host names mean the same in any case (RFC 4343); accounts may not.
  return { type, value: type === 'x-socctl-host' ? found.toLowerCase() : found };
}
