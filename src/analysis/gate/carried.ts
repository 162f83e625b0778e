import { parseIpv6 } from '../../ioc/index.ts';

/** An IPv4 address as the two groups of an IPv6 one in which it is carried. */
function dotted(high: number, low: number): string {
  return [high >>> 8, high & 255, low >>> 8, low & 255].join('.');
}

/**
 * The IPv4 address that an IPv6 one carries: mapped (RFC 4291), compatible (RFC 4291), translated by the well-known
 * prefix (RFC 6052) or in 6to4 (RFC 3056); undefined where it carries none.
 */
export function carriedAddress(ip: string): string | undefined {
  const groups = parseIpv6(ip);
  if (!groups) return undefined;
  const [first = 0, second = 0, third = 0, , , sixth = 0, high = 0, low = 0] = groups;
  if (first === 0x2002) return dotted(second, third);
  const isTranslated = first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  const isEmbedded = groups.slice(0, 5).every((group) => group === 0) && (sixth === 0xffff || sixth === 0);
  return isTranslated || isEmbedded ? dotted(high, low) : undefined;
}
