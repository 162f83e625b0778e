import type { Random } from '../random.ts';

/** First octets of public unicast space, without those that look like a version everywhere. */
function publicFirst(random: Random): number {
  for (;;) {
    const first = random.int(11, 223);
    if (![100, 127, 169, 172, 192, 198, 203].includes(first)) return first;
  }
}

/** An IPv4 address: public, of the documentation ranges, or private. */
export function ipv4(random: Random): string {
  const last = () => random.int(1, 254);
  const roll = random.int(0, 9);
  if (roll === 0) return `203.0.113.${last()}`;
  if (roll === 1) return `198.51.100.${last()}`;
  if (roll === 2) return `192.0.2.${last()}`;
  return `${publicFirst(random)}.${random.int(0, 255)}.${random.int(0, 255)}.${last()}`;
}

export function privateIpv4(random: Random): string {
  const last = () => random.int(1, 254);
  return random.pick([
    `10.${random.int(0, 255)}.${random.int(0, 255)}.${last()}`,
    `192.168.${random.int(0, 255)}.${last()}`,
    `172.${random.int(16, 31)}.${random.int(0, 255)}.${last()}`,
    '127.0.0.1',
  ]);
}

/** The groups of an address and how RFC 5952 writes them. */
export interface Ipv6 {
  readonly groups: readonly number[];
  readonly canonical: string;
}

/** RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups (the first of equals) as `::`. */
export function canonicalIpv6(groups: readonly number[]): string {
  let best = { at: -1, length: 1 };
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (at + length < 8 && groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.at < 0) return hex.join(':');
  return `${hex.slice(0, best.at).join(':')}::${hex.slice(best.at + best.length).join(':')}`;
}

export function ipv6(random: Random): Ipv6 {
  const start = random.pick([
    [0x2001, 0xdb8],
    [0x2001, 0xdb8],
    [0x2a00 + random.int(0, 200), random.int(1, 0xffff)],
    [0x2600 + random.int(0, 15), random.int(1, 0xffff)],
    [0x2404, random.int(1, 0xffff)],
    [0xfe80, 0],
    [0xfd00 + random.int(0, 255), random.int(1, 0xffff)],
  ]);
  const groups = [...start];
  const sparse = random.chance(0.6);
  while (groups.length < 7) groups.push(sparse && random.chance(0.8) ? 0 : random.int(0, 0xffff));
  groups.push(random.int(1, 0xffff));
  return { groups, canonical: canonicalIpv6(groups) };
}

/** One of the ways an address is written: as RFC 5952 says, in full, or upper case. */
export function writtenIpv6(random: Random, { groups, canonical }: Ipv6): string {
  const roll = random.int(0, 9);
  if (roll === 0) return canonical.toUpperCase();
  if (roll === 1) return groups.map((group) => group.toString(16).padStart(4, '0')).join(':');
  if (roll === 2) return groups.map((group) => group.toString(16)).join(':');
  return canonical;
}
