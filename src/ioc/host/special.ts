import { type Ipv4, parseIpv4 } from './ipv4.ts';
import { type Ipv6, mappedIpv4, parseIpv6 } from './ipv6.ts';
import { SPECIAL_V4, SPECIAL_V6, type SpecialBlock } from './special-blocks.ts';

/** Why an address is no ordinary address of the Internet. */
export interface SpecialRange {
  /** In a word or two: `private`, `loopback`, `documentation`, ... */
  readonly name: string;
  /** The document that reserves it, `RFC 1918`. */
  readonly rfc: string;
}

interface Prefix<Address> {
  readonly range: SpecialRange;
  readonly address: Address;
  readonly bits: number;
}

function prefixes<Address>(blocks: readonly SpecialBlock[], parse: (text: string) => Address | undefined) {
  return blocks.map(([cidr, name, rfc]): Prefix<Address> => {
    const [base, bits] = cidr.split('/') as [string, string];
    return { range: { name, rfc }, address: parse(base) as Address, bits: Number(bits) };
  });
}

/** What the first octet of an address counts for. */
const OCTET = 2 ** 24;

const V4 = prefixes(SPECIAL_V4, parseIpv4);
const V6 = prefixes(SPECIAL_V6, parseIpv6);

function within4(address: Ipv4, prefix: Prefix<Ipv4>): boolean {
  const size = 2 ** (32 - prefix.bits);
  return Math.floor(address / size) === Math.floor(prefix.address / size);
}

function within6(address: Ipv6, prefix: Prefix<Ipv6>): boolean {
  for (let index = 0, left = prefix.bits; left > 0; index++, left -= 16) {
    const shift = Math.max(0, 16 - left);
    if ((address[index] as number) >>> shift !== (prefix.address[index] as number) >>> shift) return false;
  }
  return true;
}

/**
 * The entry of the IANA special-purpose registries an address falls into, the most specific one; undefined for an
 * ordinary public address or something that is no address. An IPv4 address carried in IPv6 counts as itself: mapped
 * (RFC 4291), translated by the well-known prefix (RFC 6052) or in 6to4 (RFC 3056); where that inner address is public,
 * mapped and translated ones are ordinary, 6to4 is reported as such.
 */
export function specialRange(ip: string): SpecialRange | undefined {
  const v4 = parseIpv4(ip);
  if (v4 !== undefined) return special4(v4);
  const v6 = parseIpv6(ip);
  return v6 && special6(v6);
}

/** The blocks that addresses with the same first octet may be in: asked for every address that is found. */
const V4_BY_OCTET: readonly Prefix<Ipv4>[][] = Array.from({ length: 256 }, () => []);
for (const prefix of V4) {
  const first = Math.floor(prefix.address / OCTET);
  const size = Math.max(1, 2 ** (8 - prefix.bits));
  for (let octet = first; octet < first + size; octet++) V4_BY_OCTET[octet]?.push(prefix);
}

function special4(address: Ipv4): SpecialRange | undefined {
  return V4_BY_OCTET[Math.floor(address / OCTET)]?.find((prefix) => within4(address, prefix))?.range;
}

function special6(address: Ipv6): SpecialRange | undefined {
  const inner = mappedIpv4(address) ?? translated(address);
  if (inner !== undefined) return special4(inner);
  const [first = 0, second = 0, third = 0] = address;
  if (first === 0x2002) {
    const carried = special4(second * 65_536 + third);
    if (carried) return carried;
  }
  return V6.find((prefix) => within6(address, prefix))?.range;
}

/** The IPv4 address inside `64:ff9b::/96`. */
function translated(address: Ipv6): Ipv4 | undefined {
  if (address[0] !== 0x64 || address[1] !== 0xff9b || address.slice(2, 6).some((group) => group !== 0))
    return undefined;
  return (address[6] as number) * 65_536 + (address[7] as number);
}

/** Names of ranges whose addresses mean the same host or network to nobody else: no use as an indicator. */
const NOT_SHARED = new Set([
  'this network',
  'private',
  'carrier-grade NAT',
  'loopback',
  'link-local',
  'multicast',
  'reserved',
  'broadcast',
  'unspecified',
  'unique-local',
  'site-local',
]);

/** Whether extraction leaves the address out unless asked to keep it. Documentation ranges and public ones stay. */
export function isPrivateAddress(ip: string): boolean {
  const special = specialRange(ip);
  return special !== undefined && NOT_SHARED.has(special.name);
}
