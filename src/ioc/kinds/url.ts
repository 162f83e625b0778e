import { NETWORK_SCHEMES } from '../host/schemes.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import type { Confidence } from '../observable.ts';
import { SCHEMED } from '../scan/features.ts';
import { LIBERAL, type Mark, type Reading, STRONG, WEAK } from '../scan/reading.ts';
import { Around } from '../url/around.ts';
import { type Authority, authorityAt, isWhole } from '../url/authority.ts';
import { bare, bareHosts } from '../url/bare.ts';
import { urlEnd } from '../url/end.ts';
import { plainRest, type Scheme, schemeBefore } from '../url/scheme.ts';

const ANOTHER_SCHEME = /(?:https?|ftp):\/\//iy;

/**
 * @param around takes what would be one if it were defanged.
 * @param bare the same without a scheme, in which one that nobody knows begins none.
 */
function* schemed(reading: Reading, around: Around, bare: Around): Generator<Find> {
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
    if (!authority) continue;
    if (!believable(scheme, authority, text, reading.mark(scheme.start, authority.end))) {
      if (believable(scheme, authority, text, STRONG)) around.add(text, scheme.start, authority.end);
      continue;
    }
    const alone = around.end(scheme.start, urlEnd(text, scheme.start, authority.end));
    const end = NETWORK_SCHEMES.has(scheme.name) ? alone : bare.end(scheme.start, alone);
    if (end < authority.end) continue;
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

/**
 * Both, without those that have a scheme which nobody knows and begin in the path or query of one without a scheme. Each
 * list is in order and free of overlaps.
 */
function outermost(schemed: readonly Find[], bare: readonly Find[]): readonly Find[] {
  let next = 0;
  const isInside = (find: Find): boolean => {
    while (next < bare.length && (bare[next] as Find).end <= find.start) next++;
    return (bare[next]?.start ?? find.start) < find.start && !hasKnownScheme(find);
  };
  return [...(bare.length === 0 ? schemed : schemed.filter((one) => !isInside(one))), ...bare];
}

function hasKnownScheme({ value }: Find): boolean {
  return NETWORK_SCHEMES.has(value.slice(0, value.indexOf(':')));
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

/**
 * The URLs with a scheme, and those without one, which are read when they are asked for; some of the first may begin in one
 * of the others.
 */
export function urlsIn(
  reading: Reading,
  mark?: Mark,
): { readonly schemed: readonly Find[]; readonly bare: Iterable<Find> } {
  const { text } = reading;
  const [withScheme, without] = [new Around(), new Around()];
  // Without a scheme no URL is read liberally, nor where nothing is defanged.
  const isMarked = mark !== LIBERAL && reading.mark(0, text.length) >= WEAK;
  const hosts = isMarked ? [...bareHosts(text)] : [];
  for (const { start, authority } of hosts) without.add(text, start, authority.end);
  const finds = [...schemed(reading, withScheme, without)];
  return { schemed: finds, bare: bare(reading, hosts, [withScheme, without], finds.filter(hasKnownScheme)) };
}

const url: Kind = {
  name: 'url',
  precedence: 10,
  scope: 'token',
  needs: SCHEMED,
  cue: pattern()`:\/\/|[\p{L}\p{M}\p{N}][/?#]`,
  parse,
  find: (reading, mark) => {
    const { schemed, bare } = urlsIn(reading, mark);
    return outermost(schemed, [...bare]);
  },
};
export default url;
