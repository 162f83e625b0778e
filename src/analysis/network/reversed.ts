import { parseIpv4, parseIpv6 } from '../../ioc/index.ts';

/** An address as name servers have it: octets or, of IPv6, hexadecimal digits from the last to the first (RFC 5782, 2.4). */
export function reversed(address: string): string {
  if (parseIpv4(address) !== undefined) return address.split('.').reverse().join('.');
  const digits = (parseIpv6(address) ?? []).map((group) => group.toString(16).padStart(4, '0')).join('');
  return [...digits].reverse().join('.');
}
