import { markEmail, marked, markHost, markIpv6, punycode } from '../marks.ts';
import { bait, join } from '../piece.ts';
import type { Maker } from '../setting.ts';
import { ipv4, ipv6, privateIpv4, writtenIpv6 } from '../values/addresses.ts';
import { HASH_LENGTHS, hex } from '../values/hashes.ts';
import { domain, idn, invented, oddDomain, onion, otherDomain } from '../values/names.ts';
import { WORDS } from '../words.ts';

const hash =
  (type: keyof typeof HASH_LENGTHS): Maker =>
  ({ random }) => {
    const written = hex(random, HASH_LENGTHS[type]);
    return marked(type, written, written.toLowerCase());
  };

const email: Maker = ({ random, part, style }) => {
  const { logins, lures } = WORDS[part];
  const local = random.pick([
    `${random.pick(logins)}`,
    `${invented(random, part)}.${invented(random, part)}`,
    `${random.pick(lures)}${random.int(1, 99)}`,
    `${invented(random, part)}+${random.pick(lures)}`,
    `${random.letters('abcdefghijklmnop', 1)}.${invented(random, part)}`,
    `${invented(random, part)}_${random.int(70, 99)}`,
    `no-reply`,
  ]);
  return markEmail(local, random.chance(0.15) ? oddDomain(random, part) : domain(random, part), style);
};

/** What belongs to the types that are scored everywhere; each follows the document's style where it has one. */
export const CORE_MAKERS: Readonly<Record<string, Maker>> = {
  domain: ({ random, part, style }) => markHost('domain', domain(random, part), style),
  DOMAIN: ({ random, part, style }) => markHost('domain', domain(random, part).toUpperCase(), style),
  /** Under an ending that is also a file's: only for frames that say it is a domain. */
  odddomain: ({ random, part, style }) => markHost('domain', oddDomain(random, part), style),
  /** Any ending at all, for frames that say so. */
  anydomain: ({ random, part, style }) =>
    markHost('domain', random.chance(0.3) ? oddDomain(random, part) : domain(random, part), style),
  /** `.bit`, `.onion`: always defanged in plain documents' company. */
  otherdomain: ({ random, part, style }) =>
    markHost('domain', style && !style.subtle ? otherDomain(random, part) : onion(random), style),
  onion: ({ random, style }) => markHost('domain', onion(random), style),
  idn: ({ random, style }) => markHost('domain', idn(random), style),
  punycode: ({ random, style }) => markHost('domain', punycode(idn(random)), style),
  service: ({ random, part }) =>
    markHost(
      'domain',
      `${random.pick(['_dmarc', '_sip._tcp', '_acme-challenge', '_ldap._tcp.dc._msdcs'])}.${domain(random, part)}`,
    ),
  ip4: ({ random, style }) => markHost('ip4', ipv4(random), style),
  plainip4: ({ random }) => markHost('ip4', ipv4(random)),
  plaindomain: ({ random, part }) => markHost('domain', domain(random, part)),
  private4: ({ random }) => markHost('ip4', privateIpv4(random)),
  anyip4: ({ random, style }) =>
    random.chance(0.3) ? markHost('ip4', privateIpv4(random)) : markHost('ip4', ipv4(random), style),
  ip6: ({ random, style }) => {
    const address = ipv6(random);
    return markIpv6(address, writtenIpv6(random, address), style);
  },
  ip: ({ random, style }) => {
    if (random.chance(0.8)) return markHost('ip4', ipv4(random), style);
    const address = ipv6(random);
    return markIpv6(address, writtenIpv6(random, address), style);
  },
  email,
  plainemail: (setting) => email({ random: setting.random, part: setting.part }),
  md5: hash('md5'),
  sha1: hash('sha1'),
  sha256: hash('sha256'),
  sha512: hash('sha512'),
  hash: (setting) => hash(setting.random.pick(['md5', 'sha1', 'sha256', 'sha256'] as const))(setting),
  cve: ({ random }) => {
    const value = `CVE-${random.int(1999, 2026)}-${random.int(1, 49999).toString().padStart(4, '0')}`;
    return marked('cve', random.chance(0.1) ? value.toLowerCase() : value, value);
  },
  cidr: ({ random, style }) => {
    const base = ipv4(random).split('.').slice(0, 3).join('.');
    const plain = `${base}.0`;
    return marked('cidr', `${plain}/24`, `${plain}/24`, `${style ? style.host(plain) : plain}/24`);
  },
  cidr6: ({ random }) => {
    const part = random.letters('123456789abcdef', 3);
    return marked('cidr', `2001:db8:${part}::/48`);
  },
  /** `203.0.113.7:8443`, `evil.com:8080`: the port is no part of it. */
  hostport: ({ random, part, style }) => {
    const port = `:${random.pick([53, 80, 443, 4444, 8080, 8443])}`;
    const host = random.chance(0.6)
      ? markHost('ip4', ipv4(random), style)
      : markHost('domain', domain(random, part), style);
    return join([host, { ...bait(port.replace(':', style?.port ?? ':')), plain: port }]);
  },
};
