import type { Section } from '../../src/analysis/data/format.ts';
import type { Range } from './csv.ts';
import { encodeRanges, encodeSystems } from './encode.ts';
import { flatten } from './flatten.ts';

/** The two address families of one source. */
export interface Families<T> {
  readonly v4: readonly Range<T>[];
  readonly v6: readonly Range<T>[];
}

interface System {
  readonly asn: number;
  readonly name: string;
}

/** Gives things numbers from 1, the commonest thing the lowest: frequent values then take one byte. */
function byFrequency<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(sorted.map(([key], position) => [key, position + 1]));
}

function encode<T>(ranges: readonly Range<T>[], numberOf: (value: T) => number | undefined): Buffer {
  return encodeRanges(flatten(ranges.map((range) => ({ ...range, value: numberOf(range.value) ?? 0 }))));
}

/** The sections of the autonomous systems. A system has one name, the one that stands first. */
export function systemSections({
  v4,
  v6,
}: Families<System>): Pick<Record<Section, Buffer>, 'v4Asn' | 'v6Asn' | 'systems'> {
  const all = [...v4, ...v6].map((range) => range.value);
  const names = new Map(all.toReversed().map(({ asn, name }) => [asn, name]));
  const numbers = byFrequency(all.map(({ asn }) => asn));
  return {
    v4Asn: encode(v4, ({ asn }) => numbers.get(asn)),
    v6Asn: encode(v6, ({ asn }) => numbers.get(asn)),
    systems: encodeSystems([...numbers.keys()].map((asn) => ({ asn, name: names.get(asn) ?? '' }))),
  };
}

/** The sections of the countries, and the list of countries their values count into. */
export function countrySections({ v4, v6 }: Families<string>): {
  readonly countries: string[];
  readonly sections: Pick<Record<Section, Buffer>, 'v4Country' | 'v6Country'>;
} {
  const numbers = byFrequency([...v4, ...v6].map((range) => range.value));
  const sections = {
    v4Country: encode(v4, (country) => numbers.get(country)),
    v6Country: encode(v6, (country) => numbers.get(country)),
  };
  return { countries: [...numbers.keys()], sections };
}
