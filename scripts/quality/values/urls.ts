import type { Part } from '../document.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words.ts';
import { ipv4, ipv6 } from './addresses.ts';
import { domain, invented, oddDomain } from './names.ts';

/** A URL in its parts, so that it can be defanged and its host be reported. */
export interface Url {
  readonly scheme: string;
  /** `user:password@`, or nothing. */
  readonly userinfo: string;
  readonly host: string;
  readonly hostType: 'domain' | 'ip4' | 'ip6';
  /** `:8080`, or nothing. */
  readonly port: string;
  readonly rest: string;
}

const FILES = [
  'index.php',
  'gate.php',
  'a.exe',
  'update.zip',
  'doc.pdf',
  'x.sh',
  'login.html',
  'main.js',
  'img.png',
  'p.ps1',
];

function path(random: Random, part: Part): string {
  const { nouns, lures } = WORDS[part];
  const parts = Array.from({ length: random.int(0, 3) }, () =>
    random.pick([
      random.pick(nouns),
      random.pick(lures),
      invented(random, part),
      String(random.int(1, 2026)),
      random.letters('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789', random.int(5, 12)),
      'wp-content',
      '~user',
      'v1.2',
      'a%20b',
      'file_(1)',
    ]),
  );
  const last = random.int(0, 5);
  if (last <= 2) parts.push(random.pick(FILES));
  if (last === 3) parts.push('');
  return parts.length === 0 ? random.pick(['', '/']) : `/${parts.join('/')}`;
}

function query(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  const pair = () =>
    random.pick([
      `id=${random.int(1, 99999)}`,
      `${random.pick(nouns)}=${invented(random, part)}`,
      `u=${random.letters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop0123456789', random.int(8, 24))}`,
      `redirect=https%3A%2F%2F${invented(random, part)}.com%2Fa`,
      'q=a+b',
      'lang=en-US',
      `v=${random.int(1, 9)}.${random.int(0, 20)}`,
    ]);
  return `?${Array.from({ length: random.int(1, 3) }, pair).join('&')}`;
}

export function url(random: Random, part: Part): Url {
  const roll = random.int(0, 19);
  const hostType = roll === 0 ? 'ip6' : roll <= 3 ? 'ip4' : 'domain';
  const host =
    hostType === 'ip6'
      ? ipv6(random).canonical
      : hostType === 'ip4'
        ? ipv4(random)
        : random.chance(0.2)
          ? oddDomain(random, part)
          : domain(random, part);
  const where = path(random, part);
  const asked = random.chance(0.3) ? query(random, part) : '';
  const fragment = random.chance(0.06) ? random.pick(['#top', '#/login', '#section-2', '#a=1']) : '';
  return {
    scheme: random.pick(['http', 'http', 'http', 'https', 'https', 'https', 'https', 'https', 'ftp']),
    userinfo: random.chance(0.02) ? `${random.pick(WORDS[part].logins)}:s3cret@` : '',
    host,
    hostType,
    port: random.chance(0.12) ? `:${random.pick([80, 443, 8080, 8443, 4444, 1337, 50050])}` : '',
    rest: (asked || fragment) && where === '' ? `/${asked}${fragment}` : `${where}${asked}${fragment}`,
  };
}

/** The host as it stands in a URL: an IPv6 address in brackets. */
export function authority({ host, hostType }: Pick<Url, 'host' | 'hostType'>): string {
  return hostType === 'ip6' ? `[${host}]` : host;
}

export function writeUrl(parts: Url): string {
  return `${parts.scheme}://${parts.userinfo}${authority(parts)}${parts.port}${parts.rest}`;
}
