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
}

export function createCollection(): Collection {
  const seen = new Map<string, Found>();
  return {
    add({ type, value, line, defanged, confidence, source }) {
      const key = `${type} ${value}`;
      const known = seen.get(key);
      if (known) {
        known.count += 1;
        known.defanged ||= defanged;
        return undefined;
      }
      const made: Found = { type, value, count: 1, source, line, defanged, confidence };
      seen.set(key, made);
      return made;
    },
    all: () => [...seen.values()],
    byType() {
      const lists = new Map<string, string[]>(OBSERVABLE_TYPES.map((type) => [type, []]));
      for (const { type, value } of seen.values()) lists.get(type)?.push(value);
      return Object.fromEntries([...lists].filter(([, list]) => list.length > 0));
    },
  };
}
