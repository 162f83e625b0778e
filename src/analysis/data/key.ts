import { parseIpv4, parseIpv6 } from '../../ioc/index.ts';

/** An address as the packed data is sorted by: its family and its number. */
export interface AddressKey {
  readonly family: 'v4' | 'v6';
  readonly key: bigint;
}

/** The IPv4-mapped addresses `::ffff:0:0/96` (RFC 4291, 2.5.5.2) begin with this. */
const MAPPED = 0xffffn;

/** The number of a normalised address, an IPv4-mapped one as IPv4; undefined when the text is no address. */
export function addressKey(ip: string): AddressKey | undefined {
  const v4 = parseIpv4(ip);
  if (v4 !== undefined) return { family: 'v4', key: BigInt(v4) };
  const groups = parseIpv6(ip);
  if (!groups) return undefined;
  const key = groups.reduce((number, group) => (number << 16n) | BigInt(group), 0n);
  return key >> 32n === MAPPED ? { family: 'v4', key: key & 0xffffffffn } : { family: 'v6', key };
}
