import { parseIpv6 } from '../../ioc/index.ts';

/** The IPv4 address inside an IPv4-mapped one, `::ffff:0:0/96` (RFC 4291, 2.5.5.2); undefined for any other address. */
export function mappedAddress(ip: string): string | undefined {
  const groups = parseIpv6(ip);
  if (!groups || groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return undefined;
  return groups
    .slice(6)
    .flatMap((group) => [group >>> 8, group & 255])
    .join('.');
}
