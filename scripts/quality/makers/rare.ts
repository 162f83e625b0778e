import { marked, markIpv6, withHost } from '../marks.ts';
import { bait, join } from '../piece.ts';
import type { Maker } from '../setting.ts';
import { ipv4, ipv6 } from '../values/addresses.ts';
import { domain, idn, invented } from '../values/names.ts';
import { url, writeUrl } from '../values/urls.ts';

/** Forms that are seen seldom, and that have to be read all the same. */
export const RARE_MAKERS: Readonly<Record<string, Maker>> = {
  /** `https:\/\/evil.com\/a`, as some JSON writers escape it. */
  jsonurl: ({ random, part }) => {
    const parts = { ...url(random, part), userinfo: '' };
    const plain = writeUrl(parts);
    const shown = plain.replaceAll('/', '\\/');
    return { ...withHost(marked('url', plain, plain, shown), parts.hostType, parts.host, parts.host), plain: shown };
  },
  /** Scheme and host in capitals: both come out in small letters, the path as it is. */
  UPPERURL: ({ random, part }) => {
    const host = domain(random, part);
    const written = `HTTP://${host.toUpperCase()}/Path/${invented(random, part)}.PHP`;
    const value = written.replace(/^HTTP:\/\/[^/]+/, `http://${host}`);
    return withHost(marked('url', written, value), 'domain', host, host.toUpperCase());
  },
  idnurl: ({ random }) => {
    const host = idn(random);
    return withHost(marked('url', `https://${host}/${random.int(1, 99)}`), 'domain', host, host);
  },
  /** An IPv4 host as one number, in hexadecimal or in octal; reported in the usual form as the host. */
  numberurl: ({ random }) => {
    const octets = ipv4(random).split('.').map(Number);
    const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    const host = random.pick([
      String(number),
      `0x${number.toString(16).padStart(8, '0')}`,
      octets.map((octet) => `0x${octet.toString(16).padStart(2, '0')}`).join('.'),
      octets.map((octet) => `0${octet.toString(8)}`).join('.'),
    ]);
    return withHost(marked('url', `http://${host}/${random.int(1, 99)}.sh`), 'ip4', octets.join('.'), host);
  },
  EMAIL: ({ random, part }) => {
    const value = `${invented(random, part)}.${invented(random, part)}@${domain(random, part)}`;
    return withHost(
      marked('email', value.toUpperCase(), value),
      'domain',
      value.split('@')[1] ?? '',
      (value.split('@')[1] ?? '').toUpperCase(),
    );
  },
  /** With the dashes that word processors make, or none. */
  oddcve: ({ random }) => {
    const [year, number] = [random.int(2010, 2026), random.int(1000, 49999)];
    const written = random.pick([
      `CVE\u2013${year}\u2013${number}`,
      `CVE\u2011${year}\u2011${number}`,
      `CVE ${year}-${number}`,
      `cve_${year}_${number}`,
    ]);
    return marked('cve', written, `CVE-${year}-${number}`);
  },
  /** `[2001:db8::1]:443` */
  bracket6: ({ random }) => {
    const address = ipv6(random);
    return join([bait('['), markIpv6(address, address.canonical), bait(`]:${random.pick([80, 443, 8443])}`)]);
  },
  /** A link-local address with its zone, which is no part of the value. */
  zone6: ({ random }) => {
    const written = `fe80::${random.letters('123456789abcdef', 4)}:${random.letters('123456789abcdef', 4)}`;
    return join([marked('ip6', written), bait(`%${random.pick(['eth0', 'wlan0', 'en0', '12'])}`)]);
  },
  mapped6: ({ random }) => {
    const inner = ipv4(random);
    return marked('ip6', `::ffff:${inner}`, `::ffff:${inner}`);
  },
};
