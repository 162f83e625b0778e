import { hostEnding } from '../host/evidence.ts';
import { parseIpv4 } from '../host/ipv4.ts';
import { NETWORK_SCHEMES } from '../host/schemes.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import type { Confidence } from '../observable.ts';
import { SCHEMED } from '../scan/features.ts';
import { LIBERAL, PLAIN, type Reading, STRONG, WEAK } from '../scan/reading.ts';
import { type Authority, authorityAt } from '../url/authority.ts';
import { urlEnd } from '../url/end.ts';
import { type Scheme, schemeBefore, unmaskedInside } from '../url/scheme.ts';

/** `/24`: a block's length, not a path; a script without spaces may go on right behind it. */
const PREFIX_LENGTH = pattern()`^\/\d{1,3}(?!(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\p{L}\p{N}/_]|\.\d)`;
/** The groups of an IPv6 address before its IPv4 tail or its last group. */
const GROUP = /^[0-9a-f]{1,4}\./i;
const V6_LEAD = /:[0-9a-f]{0,4}:$/i;

/**
 * A defanged host with a path, a query or a fragment is a URL without its scheme; so it is behind the two slashes of a
 * reference that takes the page's scheme (RFC 3986, 4.2).
 */
const BARE = pattern(
  'g',
)`(?:(?<![\p{L}\p{M}\p{N}_.@%/\\-])|(?<=%[2-7][0-9a-f])|(?<=(?:^|[\s"'(=<>,;])//))[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){1,40}(?::\d{1,5})?(?=[/?#])`;

const ANOTHER_SCHEME = /(?:https?|ftp):\/\//iy;

function* schemed(reading: Reading): Generator<Find> {
  const { text } = reading;
  let free = 0;
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', Math.max(colon + 3, free))) {
    // `http://http://`: no host, but another beginning.
    ANOTHER_SCHEME.lastIndex = colon + 3;
    if (ANOTHER_SCHEME.test(text)) continue;
    const scheme = schemeBefore(text, colon);
    if (!scheme || scheme.start < free) continue;
    const at = colon + 3 + (/^https?$/.test(scheme.name) && text.charAt(colon + 3) === '/' ? 1 : 0);
    const authority = authorityAt(text, at);
    if (!authority || !believable(scheme, authority, text, reading.mark(scheme.start, authority.end))) continue;
    const end = urlEnd(text, scheme.start, authority.end);
    free = end;
    const { hostStart, hostEnd } = authority;
    const front = `${scheme.name}://${text.slice(at, hostStart)}`;
    const value = front + text.slice(hostStart, hostEnd).toLowerCase() + plainRest(text.slice(hostEnd, end));
    yield {
      start: scheme.start,
      end,
      value,
      confidence: confidenceOf(reading, scheme.start, authority.confidence),
      host: { start: hostStart, end: hostEnd },
    };
  }
}

/** The names of an XML namespace and of a document type have the form of a URL, and nobody visits them. */
const NAMING = /(?:\b(?:xmlns(?::[\w.-]{1,32})?|targetNamespace|schemaLocation) ?= ?|\/\/[A-Z]{2}["'] |\bSYSTEM )["']$/;

function confidenceOf(reading: Reading, start: number, confidence: Confidence): Confidence {
  if (!/["']/.test(reading.text.charAt(start - 1))) return confidence;
  const lead = `${start < 48 ? reading.lead() : ''}${reading.text.slice(Math.max(0, start - 48), start)}`;
  return NAMING.test(lead) ? 'low' : confidence;
}

/** What makes a word the end of a name rather than a scheme. */
const NAME_BEFORE = pattern()`[\p{L}\p{M}\p{N}._-]`;

function believable(scheme: Scheme, authority: Authority, text: string, mark: number): boolean {
  // An address for mail has no slashes.
  if (scheme.name === 'mailto') return false;
  const written = text.slice(authority.hostStart, authority.hostEnd);
  const known = scheme.masked || NETWORK_SCHEMES.has(scheme.name);
  if (known && mark === LIBERAL) return authority.confidence === 'high' && isWhole(written);
  if (scheme.masked || /^(?:https?|ftps?|sftp)$/.test(scheme.name)) return true;
  if (known) return authority.confidence !== 'low';
  const isName = scheme.name.includes('.') || NAME_BEFORE.test(text.slice(Math.max(0, scheme.start - 1), scheme.start));
  return authority.confidence === 'high' && mark === STRONG && !isName && isWhole(written);
}

/** In HTML, where most of the Web is read, `&amp;` means `&`. */
function plainRest(rest: string): string {
  return unmaskedInside(rest.replace(/&amp;/gi, '&'));
}

/** A name or a whole address; beside an unknown scheme, or none, a number is something else. */
function isWhole(host: string): boolean {
  return host.startsWith('[') || parseIpv4(host) !== undefined || hostEnding(host) !== undefined;
}

/** `1.0/a`, `203.0.113.0/24`, `64:ff9b::203.0.113.7/`: without a scheme numbers are rarely the host of a URL. */
function isBareHost(text: string, start: number, { hostEnd, end }: Authority): boolean {
  const host = text.slice(start, hostEnd);
  if (GROUP.test(host) && V6_LEAD.test(text.slice(Math.max(0, start - 6), start))) return false;
  return parseIpv4(host) === undefined ? isWhole(host) : !PREFIX_LENGTH.test(text.slice(end, end + 6));
}

function* bare(reading: Reading): Generator<Find> {
  const { text } = reading;
  let free = 0;
  /** Up to where a pattern goes: another host in it is part of it, and is not read to its end again. */
  let patternEnd = 0;
  for (const match of text.matchAll(BARE)) {
    const start = match.index;
    if (start < free || reading.mark(start, start + match[0].length) === PLAIN) continue;
    const authority = authorityAt(text, start);
    if (!authority) continue;
    const mark = reading.mark(start, authority.hostEnd);
    if (!believableBare(authority, mark) || (mark === WEAK && start < patternEnd)) continue;
    if (!isBareHost(text, start, authority)) continue;
    const end = urlEnd(text, start, authority.end);
    if (mark === WEAK && isInPattern(text, start, end)) {
      patternEnd = end;
      continue;
    }
    // `evil[.]com?`: the sign of the sentence.
    if (end === authority.end) continue;
    free = end;
    const host = text.slice(start, authority.hostEnd).toLowerCase();
    yield {
      start,
      end,
      value: `${host}${plainRest(text.slice(authority.hostEnd, end))}`,
      confidence: authority.confidence,
      host: { start, end: authority.hostEnd },
    };
  }
}

function believableBare({ confidence }: Authority, mark: number): boolean {
  return mark === STRONG ? confidence !== 'low' : mark === WEAK && confidence === 'high';
}

/**
 * Both, without those that have a scheme which nobody knows and begin in the path or query of one without a scheme. Each
 * list is in order and free of overlaps.
 */
function outermost(schemed: readonly Find[], bare: readonly Find[]): readonly Find[] {
  let next = 0;
  const isInside = ({ start, value }: Find): boolean => {
    while (next < bare.length && (bare[next] as Find).end <= start) next++;
    return (bare[next]?.start ?? start) < start && !NETWORK_SCHEMES.has(value.slice(0, value.indexOf(':')));
  };
  return [...(bare.length === 0 ? schemed : schemed.filter((one) => !isInside(one))), ...bare];
}

/** `evil\\.example/a.*`: the backslash escapes a dot of a regular expression rather than defanging one. */
function isInPattern(text: string, start: number, end: number): boolean {
  return /[\\^/(|]$/.test(text.slice(0, start)) || /[*(){}[\]^$|\\]|\.\+|\?:/.test(text.slice(start, end + 3));
}

/** The normal form of one URL: scheme and host in lower case; undefined where no host is named. */
function parse(value: string): string | undefined {
  const colon = value.indexOf('://');
  const scheme = /^[a-z][a-z0-9+.-]*$/i.test(value.slice(0, colon)) ? value.slice(0, colon).toLowerCase() : undefined;
  if (colon < 1 || !scheme || scheme === 'mailto' || /\s/.test(value)) return undefined;
  const authority = authorityAt(value, colon + 3);
  // A backslash is a slash to browsers (WHATWG URL); it stays, for to others `\\@` goes on to the host.
  if (!authority || !/^(?:[/?#\\]|$)/.test(value.slice(authority.end))) return undefined;
  const { hostStart, hostEnd } = authority;
  const host = value.slice(hostStart, hostEnd).toLowerCase();
  return scheme + value.slice(colon, hostStart) + host + plainRest(value.slice(hostEnd));
}

const url: Kind = {
  name: 'url',
  precedence: 10,
  scope: 'token',
  needs: SCHEMED,
  cue: pattern()`:\/\/|[\p{L}\p{N}][/?#]`,
  parse,
  // Without a scheme no URL is read liberally.
  find: (reading, mark) =>
    mark === LIBERAL || reading.mark(0, reading.text.length) < WEAK
      ? [...schemed(reading)]
      : outermost([...schemed(reading)], [...bare(reading)]),
};
export default url;
