import { formatIpv4, parseIpv4 } from './ipv4.ts';

/** The eight 16-bit groups of an IPv6 address. */
export type Ipv6 = readonly number[];

/** Reads an IPv6 address without brackets, zone or port (RFC 4291, 2.2), with an IPv4 tail where there is one. */
export function parseIpv6(text: string): Ipv6 | undefined {
  if (text.length < 2 || text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0] as string, halves.length === 1);
  if (halves.length === 1) return head?.length === 8 ? head : undefined;
  const tail = parseGroups(halves[1] as string, true);
  if (!head || !tail || head.length + tail.length > 7) return undefined;
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function parseGroups(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(part)) {
      groups.push(Number.parseInt(part, 16));
      continue;
    }
    const bits = mayEndInIpv4 && index === parts.length - 1 ? parseIpv4(part) : undefined;
    if (bits === undefined) return undefined;
    groups.push(bits >>> 16, bits & 0xffff);
  }
  return groups;
}

/**
 * The canonical text form (RFC 5952): lower case, the longest run of zeros shortened, IPv4-mapped with its IPv4 tail.
 */
export function formatIpv6(groups: Ipv6): string {
  const ipv4 = mappedIpv4(groups);
  if (ipv4 !== undefined) return `::ffff:${formatIpv4(ipv4)}`;
  const [start, length] = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

/** The IPv4 address inside `::ffff:0:0/96`. */
export function mappedIpv4(groups: Ipv6): number | undefined {
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return undefined;
  return (groups[6] as number) * 65_536 + (groups[7] as number);
}

function longestZeros(groups: Ipv6): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let index = 0; index <= groups.length; index++) {
    if (index < groups.length && groups[index] === 0) continue;
    if (index - start > best[1]) best = [start, index - start];
    start = index + 1;
  }
  return best;
}
