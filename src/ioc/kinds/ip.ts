import { formatIpv4, parseIpv4 } from '../host/ipv4.ts';
import { formatIpv6, parseIpv6 } from '../host/ipv6.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { GROUPS, QUAD } from '../scan/features.ts';
import { LIBERAL, PLAIN, type Reading } from '../scan/reading.ts';

const WORD_BEFORE = pattern()`[\p{L}\p{N}_]$`;
const WORD_AFTER = pattern()`^[\p{L}\p{N}_]`;
const DOTTED_ON = pattern()`^\.[\p{Ll}\p{N}_]`;
const HYPHENED_ON = pattern()`^-[\p{L}]`;
const GOES_ON = pattern()`^(?:[\p{L}\p{N}_]|:[\p{L}\p{N}:])`;

/** Runs of everything an address may touch: the run as a whole is an address, or nothing in it is. */
const V4_RUN = /\d{1,3}(?:\.\d+){3,}/g;
const V6_RUN = pattern(
  'gi',
)`(?<![\p{L}\p{N}_:.])(?:[0-9a-f]{0,4}:[0-9a-f:]{0,40}[0-9a-f](?:\.\d{1,3}){0,3}|[0-9a-f]{1,4}:[0-9a-f:]{0,36}::)`;

/** `version 10.0.1.1`, `build: 1.2.3.4`: four numbers, no address. */
const VERSION_LEAD =
  /(?:\b(?:versions?|ver|rev|revision|release|build|firmware|fw|upgrade(?:d)? to|oid|section|chapter|schema)\b|(?:^|[\s"(])v)[\s.:="'(#-]{1,4}$/i;

/** What may stand right before an address that hangs on a word by a hyphen. */
const HYPHEN_LEAD = /(?:\d|\b(?:ip|host|addr|address|src|dst|from|to|client|server|c2))-$/i;

function leadOf(reading: Reading, start: number): string {
  return `${reading.lead().slice(-32)}${reading.text.slice(Math.max(0, start - 48), start)}`;
}

/** `1.2.5.1-1+b2`: a package's revision; what ends a range (`203.0.113.1-20`) is larger than what begins it. */
function isRevision(text: string): boolean {
  const [, last, revision, next] = /\.(\d{1,3})-(\d{1,3})(?!\d|\.\d)([+~]?)/.exec(text) ?? [];
  return revision !== undefined && (next !== '' || Number(revision) <= Number(last));
}

function plausibleV4(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (WORD_BEFORE.test(before) && !/%[0-9a-f]{1,2}$/i.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (WORD_AFTER.test(after) || DOTTED_ON.test(after) || /\d\.$/.test(before)) return false;
  if (HYPHENED_ON.test(after) || /^[+~]/.test(after) || isRevision(text.slice(start, end + 8))) return false;
  if (reading.mark(start, end) !== PLAIN) return true;
  const lead = leadOf(reading, start);
  if (VERSION_LEAD.test(lead)) return false;
  if (before.endsWith('-')) return HYPHEN_LEAD.test(lead);
  return !before.endsWith('/') || !isProduct(lead, after);
}

/**
 * `Chrome/90.0.4430.212`; but `localhost/127.0.0.1` and `node1.example.com/203.0.113.7:8020` are how Java prints
 * addresses.
 */
function isProduct(lead: string, after: string): boolean {
  const word = /([\w.+-]+)\/$/.exec(lead)?.[1];
  if (word === undefined || /^:\d/.test(after)) return false;
  return !word.includes('.') && (/[A-Z]/.test(word) || /[-+]/.test(word));
}

function* v4(reading: Reading): Generator<Find> {
  for (const match of reading.text.matchAll(V4_RUN)) {
    const bits = parseIpv4(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    if (bits === undefined || !plausibleV4(reading, start, end)) continue;
    yield { start, end, value: formatIpv4(bits), confidence: reading.mark(start, end) === LIBERAL ? 'medium' : 'high' };
  }
}

/** Addresses as people write them; `a::b`, `1::`, `8::F` are scopes, cells and slices of other things. */
function plausibleV6(text: string, groups: readonly number[]): boolean {
  const parts = text.split(/[:.]/).filter((part) => part !== '');
  if (/^::(?:1|ffff:.+)$/i.test(text)) return true;
  if (!text.includes('::')) {
    const bare = groups.slice(0, 7).every((group) => group === 0);
    return !parts.every((part) => part.length === 2) && !(bare && groups[7] !== 1);
  }
  const [first = ''] = text.split(':');
  if (parts.length < 2 && !/^(?:2[0-9a-f]{3}|f[cdef][0-9a-f]{2}|3fff)$/i.test(first)) return false;
  if (text.startsWith('::')) return parts.length >= 3;
  return /\d/.test(text) && (first.length >= 3 || parts.length >= 4);
}

function* v6(reading: Reading): Generator<Find> {
  const { text } = reading;
  for (const match of text.matchAll(V6_RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const groups = parseIpv6(match[0]);
    if (!groups || GOES_ON.test(text.slice(end, end + 2)) || !plausibleV6(match[0], groups)) continue;
    yield { start, end, value: formatIpv6(groups), confidence: 'high' };
  }
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
