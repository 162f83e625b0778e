import type { Ipv6 } from './ipv6.ts';

/** Blocks that IANA has given a use (IPv6 address space registry): nobody has addresses outside. */
function isAssigned([first = 0, second = 0]: Ipv6): boolean {
  return (
    (first >= 0x2000 && first < 0x4000) || // global unicast
    first >= 0xfe80 || // link-local, site-local, multicast
    (first >= 0xfc00 && first < 0xfe00) || // unique-local
    first === 0x5f00 || // segment routing
    first === 0x100 || // discard-only
    (first === 0x64 && second === 0xff9b) // IPv4/IPv6 translation
  );
}

/**
 * Whether what reads as an IPv6 address is written as one; `a::b`, `1::`, `8::F`, `face::b00c` are scopes, cells and
 * slices of other things, eight pairs of digits an EUI-64, seven zeros and a number the any-address and its port.
 */
export function isLikelyIpv6(text: string, groups: Ipv6): boolean {
  if (/^::(?:1|ffff:.+)$/i.test(text)) return true;
  const parts = text.split(/[:.]/).filter((part) => part !== '');
  if (!text.includes('::')) {
    const bare = groups.slice(0, 7).every((group) => group === 0);
    return !parts.every((part) => part.length === 2) && !(bare && groups[7] !== 1);
  }
  if (!/\d/.test(text) && !(/^f[ef]/i.test(text) && parts.length > 1)) return false;
  if (text.startsWith('::')) return parts.length >= 3;
  if (isAssigned(groups)) return text.indexOf(':') >= 3 || parts.length >= 2;
  return parts.length >= 4;
}
