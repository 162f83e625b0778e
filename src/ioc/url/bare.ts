import { isPrefixLength } from '../host/block.ts';
import { parseIpv4 } from '../host/ipv4.ts';
import type { Find } from '../kind.ts';
import { pattern } from '../letters.ts';
import { type Reading, STRONG, WEAK } from '../scan/reading.ts';
import type { Around } from './around.ts';
import { type Authority, authorityAt, isWhole } from './authority.ts';
import { urlEnd } from './end.ts';
import { plainRest } from './scheme.ts';

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

/** `1.0/a`, `203.0.113.0/24`, `64:ff9b::203.0.113.7/`: without a scheme numbers are rarely the host of a URL. */
function isBareHost(text: string, start: number, { hostEnd, end }: Authority): boolean {
  const host = text.slice(start, hostEnd);
  if (GROUP.test(host) && V6_LEAD.test(text.slice(Math.max(0, start - 6), start))) return false;
  return parseIpv4(host) === undefined ? isWhole(host) : !isPrefixLength(text, end);
}

/** A host without a scheme before a path, a query or a fragment. */
export interface Bare {
  readonly start: number;
  readonly authority: Authority;
}

export function* bareHosts(text: string): Generator<Bare> {
  for (const { index: start } of text.matchAll(BARE)) {
    const authority = authorityAt(text, start);
    if (authority && authority.confidence !== 'low' && isBareHost(text, start, authority)) yield { start, authority };
  }
}

/**
 * @param inner those with a known scheme, in order: `evil[.]com/http://203.0.113.7/` is two, and nothing of the first but
 * its host.
 */
export function* bare(
  reading: Reading,
  hosts: readonly Bare[],
  around: readonly Around[],
  inner: readonly Find[],
): Generator<Find> {
  const { text } = reading;
  let free = 0;
  let next = 0;
  /** Up to where a pattern goes: another host in it is part of it, and is not read to its end again. */
  let patternEnd = 0;
  for (const { start, authority } of hosts) {
    if (start < free) continue;
    const mark = reading.mark(start, authority.hostEnd);
    if (!isBelievable(authority, mark) || (mark === WEAK && start < patternEnd)) continue;
    while (next < inner.length && (inner[next] as Find).start <= start) next++;
    const within = inner[next];
    // No further than the host of the one inside: many of them in a row are each read once.
    const alone = urlEnd(text, start, authority.end, within?.host?.end);
    const end = around.reduce((least, each) => each.end(start, least), alone);
    if (within && within.start < end) {
      free = within.start;
      continue;
    }
    if (mark === WEAK && isInPattern(text, start, end)) {
      patternEnd = end;
      continue;
    }
    // `evil[.]com?`: the sign of the sentence.
    if (end <= authority.end) continue;
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

function isBelievable({ confidence }: Authority, mark: number): boolean {
  return mark === STRONG || (mark === WEAK && confidence === 'high');
}

/** `evil\\.example/a.*`: the backslash escapes a dot of a regular expression rather than defanging one. */
function isInPattern(text: string, start: number, end: number): boolean {
  return /[\\^/(|]/.test(text.charAt(start - 1)) || /[*(){}[\]^$|\\]|\.\+|\?:/.test(text.slice(start, end + 3));
}
