import type { Find, Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';
import type { Reading } from '../scan/reading.ts';

const PAIR = '[0-9a-f]{2}';
const GROUP = '[0-9a-f]{4}';
/** Not inside something longer: a fingerprint, an IPv6 address, a UUID; a label ends with a colon too. */
const AFTER_HEX = '(?<!(?:^|[^\\p{L}\\p{N}])[0-9a-f]{1,4}:)';
const END = '(?![\\p{L}\\p{N}_]|[:.-][\\p{L}\\p{N}])';
/** Six pairs with one sign between them, or three groups with dots (Cisco) or hyphens (Huawei). */
const FORM = `(?:${PAIR}([:-])(?:${PAIR}\\1){4}${PAIR}|${GROUP}([.-])${GROUP}\\2${GROUP})`;
const WRITTEN = new RegExp(
  spelledOut(`(?:(?<![\\p{L}\\p{N}._-])|(?<=\\\\[nrt]))${AFTER_HEX}(?<!::)${FORM}${END}`),
  'gi',
);
/** Without signs, or with one in the middle (HP), only behind a label. */
const LABEL =
  '(?<![\\p{L}])(?:(?:src|dst|source|dest(?:ination)?|client|device|host|peer|router)[ _.-]?)?(?:mac|hw[ _-]?addr|bssid|physical[ _]address)(?:[ _-]?addr(?:ess)?)?';
const LABELLED = new RegExp(
  spelledOut(`(?<skip>${LABEL}["'\\s:=|*\`]{1,8})[0-9a-f]{6}-?[0-9a-f]{6}(?![\\p{L}\\p{N}_-])`),
  'gi',
);
/** Systems of BSD's family leave out leading zeros: `? (203.0.113.7) at 0:1b:44:11:3a:b7 on en0`. */
const SHORT = new RegExp(spelledOut(`(?<skip>\\b(?:at|ether|lladdr) )(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}${END}`), 'gi');
/** The kernel's packet log has a frame's head in one: destination, source, type. */
const FRAME = new RegExp(`\\bMAC=((?:${PAIR}:){5}${PAIR}):((?:${PAIR}:){5}${PAIR}):${PAIR}:${PAIR}(?![0-9a-f:])`, 'gi');

/** Twelve digits; undefined for the null and the broadcast address, and for a mask. */
function normal(text: string): string | undefined {
  const pairs = text.includes(':') ? text.split(':').map((pair) => pair.padStart(2, '0')) : [text];
  const digits = pairs.join('').replace(/[.-]/g, '').toLowerCase();
  return /^(.)\1*$|^(?:ff)+(?:00)+$/.test(digits) ? undefined : digits;
}

/** Groups of four digits without a letter are card and serial numbers, pairs with hyphens dates. */
function plain(text: string): string | undefined {
  return /[a-f:]/i.test(text) ? normal(text) : undefined;
}

function* frames({ text }: Reading): Generator<Find> {
  for (const match of text.matchAll(FRAME)) {
    for (const [index, address] of match.slice(1).entries()) {
      const start = match.index + 'MAC='.length + index * (address.length + 1);
      const value = normal(address);
      if (value) yield { start, end: start + address.length, value, confidence: 'high' };
    }
  }
}

/** Hardware addresses (IEEE 802, EUI-48). Normal form: twelve digits in lower case, without signs. */
const mac: Kind = {
  name: 'mac',
  precedence: 35,
  scope: 'line',
  cue: /:[0-9a-f]{1,2}:[0-9a-f]{1,2}:[0-9a-f]{1,2}:[0-9a-f]|-[0-9a-f]{2}-[0-9a-f]{2}-[0-9a-f]|[.-][0-9a-f]{4}[.-][0-9a-f]{4}(?![0-9a-f])|\bmac|_mac|hw_?addr|bssid/i,
  parse: (value) => (WHOLE.test(value) ? normal(value) : undefined),
  find: (reading) => [
    ...frames(reading),
    ...matchAll(reading, WRITTEN, ([text]) => plain(text)),
    ...matchAll(reading, LABELLED, ([text, skip = '']) => normal(text.slice(skip.length))),
    ...matchAll(reading, SHORT, ([text, skip = '']) => normal(text.slice(skip.length))),
  ],
};
const WHOLE = new RegExp(`^(?:${FORM}|[0-9a-f]{6}-?[0-9a-f]{6})$`, 'i');
export default mac;
