import { isObject, type Json } from '../../shared/json.ts';

/** The keys of each object by their lower case, the first of equals. */
const KEYS = new WeakMap<Json, ReadonlyMap<string, string>>();

/** Kept with the object: many references may lead to one with very many fields. */
function keysOf(value: Json): ReadonlyMap<string, string> {
  const known = KEYS.get(value);
  if (known) return known;
  const keys = Object.keys(value).reverse();
  const found = new Map(keys.map((key) => [key.toLowerCase(), key]));
  KEYS.set(value, found);
  return found;
}

/** A value's own field, whatever its case: the REST API writes `hostName`, alerts write `HostName`. */
export function field(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  const key = keysOf(value).get(name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

/** A field that is a text and not empty. */
export function textAt(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** A field's entries; none when it is no list. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

/** The texts of a list. */
export function textsAt(value: unknown, name: string): string[] {
  return listAt(value, name).filter((each) => typeof each === 'string');
}
