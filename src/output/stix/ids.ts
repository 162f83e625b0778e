import { NAMESPACE } from '../exchange.ts';
import { uuid5 } from '../uuid.ts';

/** Where everybody makes the identifiers of cyber-observables (STIX 2.1, section 2.9). */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** JSON in the one form that RFC 8785 gives a value: keys in the order of their UTF-16 units, nothing between. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  const members = keys.map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`);
  return `{${members.join(',')}}`;
}

/**
 * The identifier of a cyber-observable, the same from every producer.
 * @param contributing its "ID contributing properties", as section 6 lists them for its type.
 */
export function observableId(type: string, contributing: Readonly<Record<string, unknown>>): string {
  return `${type}--${uuid5(OBSERVABLES, canonicalJson(contributing))}`;
}

/** The UUID of any other object, which must not be made in that namespace: in ours, from what makes it what it is. */
export function ownUuid(key: string): string {
  return uuid5(NAMESPACE, key);
}
