import { OBSERVABLE_TYPES } from '../../ioc/index.ts';
import type { Occurrence } from './occurrences.ts';
import type { Found } from './view.ts';

/** The unique indicators of one run, in the order they were first seen. */
export interface Collection {
  /** Adds an occurrence; returns the new entry when its value was not seen before. */
  add(hit: Occurrence): Found | undefined;
  all(): Found[];
  /** `{"ip":["…"],"domain":["…"]}`: types in their fixed order, those with nothing left out. */
  byType(): Record<string, string[]>;
  /** The same with the number of occurrences of each value: `{"ip":{"…":2}}`. */
  counts(): Record<string, Record<string, number>>;
}

export function createCollection(): Collection {
  const seen = new Map<string, Found>();
  const inTypes = (): [type: string, found: Found[]][] => {
    const lists = new Map<string, Found[]>(OBSERVABLE_TYPES.map((type) => [type, []]));
    for (const found of seen.values()) lists.get(found.type)?.push(found);
    return [...lists].filter(([, list]) => list.length > 0);
  };
  return {
    add({ type, value, line, defanged, confidence, source, part, filename, flags, context }) {
      const key = `${type} ${value}`;
      const known = seen.get(key);
      if (known) {
        known.count += 1;
        known.defanged ||= defanged;
        if (flags) known.flags = [...new Set([...(known.flags ?? []), ...flags])];
        return undefined;
      }
      const made: Found = {
        type,
        value,
        count: 1,
        source,
        line,
        defanged,
        confidence,
        ...(part !== undefined && { part }),
        ...(filename !== undefined && { filename }),
        ...(flags && { flags }),
        ...(context !== undefined && { context }),
      };
      seen.set(key, made);
      return made;
    },
    all: () => [...seen.values()],
    byType: () => Object.fromEntries(inTypes().map(([type, list]) => [type, list.map(({ value }) => value)])),
    counts: () =>
      Object.fromEntries(
        inTypes().map(([type, list]) => [type, Object.fromEntries(list.map(({ value, count }) => [value, count]))]),
      ),
  };
}
