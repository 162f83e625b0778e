import { markBareUrl, markEmail, marked, markHost, markUrl, withHost } from '../marks.ts';
import { bait, doubtful, join } from '../piece.ts';
import type { Maker } from '../setting.ts';
import { privateIpv4 } from '../values/addresses.ts';
import { coined, firm, mailbox, reportedDomain, reportedIpv4, reportedUrl, wordyDomain } from '../values/reported.ts';
import { writeUrl } from '../values/urls.ts';

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
const HEX = '0123456789abcdef';

/** The makers of the fourth part, in front of those of the same name: its own names, addresses and paths. */
export const REPORTED_MAKERS: Readonly<Record<string, Maker>> = {
  domain: ({ random, style }) => markHost('domain', reportedDomain(random), style),
  DOMAIN: ({ random, style }) => markHost('domain', reportedDomain(random).toUpperCase(), style),
  plaindomain: ({ random }) => markHost('domain', reportedDomain(random)),
  odddomain: ({ random, style }) => markHost('domain', wordyDomain(random), style),
  anydomain: ({ random, style }) =>
    markHost('domain', random.chance(0.2) ? wordyDomain(random) : reportedDomain(random), style),
  ip4: ({ random, style }) => markHost('ip4', reportedIpv4(random), style),
  plainip4: ({ random }) => markHost('ip4', reportedIpv4(random)),
  anyip4: ({ random, style }) =>
    random.chance(0.35) ? markHost('ip4', privateIpv4(random)) : markHost('ip4', reportedIpv4(random), style),
  email: ({ random, style }) => markEmail(mailbox(random), reportedDomain(random), style),
  plainemail: ({ random }) => markEmail(mailbox(random), reportedDomain(random)),
  url: ({ random, style }) => markUrl(reportedUrl(random), style),
  plainurl: ({ random }) => markUrl(reportedUrl(random)),
  weburl: ({ random, style }) =>
    markUrl({ ...reportedUrl(random, reportedDomain(random)), scheme: 'https', port: '' }, style),
  /** With its slashes escaped, as some JSON writers do. */
  jsonurl: ({ random }) => {
    const parts = reportedUrl(random, reportedDomain(random));
    const plain = writeUrl(parts);
    const shown = plain.replaceAll('/', '\\/');
    return { ...withHost(marked('url', plain, plain, shown), 'domain', parts.host, parts.host), plain: shown };
  },
  plainweburl: ({ random }) => markUrl({ ...reportedUrl(random, reportedDomain(random)), scheme: 'https', port: '' }),
  /** A name or address with a path and no scheme. */
  bareurl: ({ random, style }) => {
    const url = reportedUrl(random, reportedDomain(random));
    return markBareUrl({ ...url, port: '', rest: url.rest.length > 1 ? url.rest : `/${coined(random)}.php` }, style);
  },
  hostport: ({ random, style }) => {
    const port = `:${random.pick([21, 53, 443, 445, 2404, 3389, 4782, 6606, 7443, 8080, 8443, 50050])}`;
    const host = random.chance(0.7)
      ? markHost('ip4', reportedIpv4(random), style)
      : markHost('domain', reportedDomain(random), style);
    return join([host, { ...bait(port.replace(':', style?.port ?? ':')), plain: port }]);
  },
  cidr: ({ random, style }) => {
    const plain = reportedIpv4(random).replace(/\.\d+$/, '.0');
    const size = `/${random.pick(['24', '24', '24', '25'])}`.replace('25', '24');
    return marked('cidr', `${plain}${size}`, `${plain}${size}`, `${style ? style.host(plain) : plain}${size}`);
  },
  name: ({ random }) => coined(random),
  Name: ({ random }) => capital(coined(random)),
  firm: ({ random }) => firm(random),
  Firm: ({ random }) => capital(firm(random)),
  /** A hash in capitals, as some tools print it. */
  SHA256: ({ random }) => {
    const value = random.letters(HEX, 64);
    return marked('sha256', value.toUpperCase(), value);
  },
  MD5: ({ random }) => {
    const value = random.letters(HEX, 32);
    return marked('md5', value.toUpperCase(), value);
  },
  /** Forty digits that name a commit: a hash by its shape, an indicator to few. */
  commit: ({ random }) => doubtful(random.letters(HEX, 40)),
  commit7: ({ random }) => `${random.letters('abcdef', 1)}${random.letters(HEX, 6)}`,
  /** Thirty-two digits that name a trace, a session or a request. */
  trace: ({ random }) => doubtful(random.letters(HEX, 32)),
  /** The digest of an image or package: a hash, yet hardly of a threat. */
  digest: ({ random }) => doubtful(`sha256:${random.letters(HEX, 64)}`),
  /** An address backwards below `in-addr.arpa`: a name to some, an address to others. */
  ptr: ({ random }) => doubtful(`${reportedIpv4(random)}.in-addr.arpa`),
  guid: ({ random }) => doubtful([8, 4, 4, 4, 12].map((length) => random.letters(HEX, length)).join('-')),
  /** What identifies a message: shaped like an address. */
  msgid: ({ random }) => doubtful(`<${random.letters(HEX, 12)}.${random.int(100, 99999)}@${reportedDomain(random)}>`),
  /** A name of a host inside a network. */
  inner: ({ random }) =>
    doubtful(
      `${coined(random)}${random.int(1, 20)}.${random.pick(['corp.local', 'ad.internal', 'lan', 'intranet', 'home.arpa'])}`,
    ),
};
