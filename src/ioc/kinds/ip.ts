import { isScheme } from '../host/glued-scheme.ts';
import { formatIpv4, parseIpv4 } from '../host/ipv4.ts';
import { ipv4Sureness } from '../host/ipv4-place.ts';
import { formatIpv6, type Ipv6, parseIpv6 } from '../host/ipv6.ts';
import { isLikelyIpv6 } from '../host/ipv6-place.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { GROUPS, QUAD } from '../scan/features.ts';
import { LIBERAL, type Reading } from '../scan/reading.ts';

/** Runs of everything an address may touch: the run as a whole is an address, or nothing in it is. */
const V4_RUN = /\d{1,3}(?:\.\d+){3,}/g;
/** `10.0.0.5.50000`: an address with its port, as netstat of BSD and tcpdump print them. */
const V4_PORT = /^(\d{1,3}(?:\.\d{1,3}){3})\.\d{1,5}$/;
/** The digits of an escaped sign behind a `%`: `%201.2.3.4`. */
const ESCAPED = /^[2-7]\d\d/;
/** Not in an A-label (`xn--2001`). Behind a label (`src:`, `IPv6:` in mail, RFC 5321, 4.1.3) only where the word has a letter that is no digit. */
const V6_RUN = pattern(
  'gi',
)`(?:(?<![\p{L}\p{N}_:.])(?<!xn--)|(?<=[g-z_][a-z0-9_]{0,12}:)(?=[0-9a-f]))(?:[0-9a-f]{0,4}:[0-9a-f:]{0,40}[0-9a-f](?:(?:\.\d{1,3}){1,3}|::(?![0-9a-z]|:[0-9a-z:]))?|[0-9a-f]{1,4}:(?!:)[0-9a-f:]{0,36}::|f[c-f][0-9a-f]{2}::)`;
const GOES_ON = pattern()`^(?:[\p{L}\p{N}_]|:[\p{L}\p{N}:])`;
/** The rest of a port behind an IPv6 address and a dot, of which the run may have taken three digits. */
const V6_PORT = pattern()`^\.\d{1,5}(?![\p{L}\p{N}_.])`;

function* v4(reading: Reading): Generator<Find> {
  for (const match of reading.text.matchAll(V4_RUN)) {
    const escaped = ESCAPED.test(match[0]) && reading.text.charAt(match.index - 1) === '%' ? 2 : 0;
    const start = match.index + escaped;
    const run = match[0].slice(escaped);
    const written = V4_PORT.exec(run)?.[1] ?? run;
    const bits = parseIpv4(written);
    const end = start + written.length;
    const sure = bits === undefined ? undefined : ipv4Sureness(reading, start, end);
    if (bits === undefined || sure === undefined || sure === 'version') continue;
    const confidence = sure === 'unsure' ? 'low' : reading.mark(start, end) === LIBERAL ? 'medium' : 'high';
    yield { start, end, value: formatIpv4(bits), confidence };
  }
}

function* v6(reading: Reading): Generator<Find> {
  const { text } = reading;
  for (const match of text.matchAll(V6_RUN)) {
    // `fe80:::`: the last colon is that of a label.
    const found = v6At(text, match.index, match[0].replace(/:::$/, '::'));
    if (found) yield { start: match.index, end: found.end, value: formatIpv6(found.groups), confidence: 'high' };
  }
}

/** The address a run is, or begins with where a dot and a port follow (tcpdump). */
function v6At(text: string, start: number, run: string): { groups: Ipv6; end: number } | undefined {
  const groups = parseIpv6(run);
  const whole = start + run.length;
  // `2001::0:a://b.org`: the last group is a scheme (RFC 3986, 3.1).
  if (/:[a-f][0-9a-f]*$/i.test(run) && text.startsWith('://', whole)) return undefined;
  if (groups && (isScheme(text, whole) || !GOES_ON.test(text.slice(whole, whole + 2))))
    return isLikelyIpv6(run, groups) ? { groups, end: whole } : undefined;
  const dot = run.indexOf('.');
  const address = dot < 0 ? '' : run.slice(0, dot);
  const bare = parseIpv6(address);
  const end = start + address.length;
  if (!bare || !isLikelyIpv6(address, bare) || !V6_PORT.test(text.slice(end, end + 8))) return undefined;
  return { groups: bare, end };
}

const ip: Kind = {
  name: 'ip',
  precedence: 40,
  scope: 'token',
  needs: QUAD | GROUPS,
  cue: /\d\.\d|:[0-9a-f:]*:/i,
  parse: (value) => {
    const bits = parseIpv4(value);
    if (bits !== undefined) return formatIpv4(bits);
    const groups = parseIpv6(value.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
    return groups && formatIpv6(groups);
  },
  find: (reading) => (reading.text.includes(':') ? [...v6(reading), ...v4(reading)] : [...v4(reading)]),
};
export default ip;
