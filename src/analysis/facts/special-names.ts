/** A name, with everything below it, that is no ordinary name of the Internet. */
export interface SpecialName {
  readonly name: string;
  /** What it is for, as a noun phrase. */
  readonly use: string;
  /** The document that reserves it. */
  readonly source: string;
  /** Whether nobody outside could judge it: it means something else everywhere, or nothing at all. */
  readonly notApplicable: boolean;
}

function reserved(use: string, source: string, ...names: string[]): SpecialName[] {
  return names.map((name) => ({ name, use, source, notApplicable: true }));
}

/** IANA's registry of special-use domain names, and names for private networks in wide use. */
const SPECIAL_NAMES: readonly SpecialName[] = [
  ...reserved('name for testing', 'RFC 6761', 'test'),
  ...reserved('name for documentation', 'RFC 6761', 'example', 'example.com', 'example.net', 'example.org'),
  ...reserved('name that never exists', 'RFC 6761', 'invalid'),
  ...reserved('name of the machine itself', 'RFC 6761', 'localhost'),
  ...reserved('name of the machine itself', 'common practice', 'localdomain'),
  ...reserved('multicast DNS name', 'RFC 6762', 'local'),
  ...reserved('name for home networks', 'RFC 8375', 'home.arpa'),
  ...reserved('name for private networks', 'reserved by ICANN', 'internal'),
  ...reserved('name for private networks', 'RFC 6762, appendix G', 'intranet', 'private', 'corp', 'home', 'lan'),
  ...reserved('name outside the DNS', 'RFC 9476', 'alt'),
  ...reserved('name of the infrastructure', 'RFC 3172', 'arpa'),
  { name: 'onion', use: 'Tor onion service', source: 'RFC 7686', notApplicable: false },
];

const BY_NAME = new Map(SPECIAL_NAMES.map((special) => [special.name, special]));

/** The special name a host is or lies below, the longest one; undefined for an ordinary name. */
export function specialName(host: string): SpecialName | undefined {
  const labels = host.split('.');
  // No special name has more than two labels.
  return BY_NAME.get(labels.slice(-2).join('.')) ?? BY_NAME.get(labels.at(-1) ?? '');
}
