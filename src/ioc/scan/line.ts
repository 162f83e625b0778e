import type { Kind } from '../kind.ts';
import { AROUND, MARKED_AROUND, nearest } from './around.ts';
import { type Claim, claim, settle } from './claims.ts';
import { decode } from './decode.ts';
import { ADDRESSED, EVERY_FEATURE, featuresOf, MARKED, SPELLED } from './features.ts';
import { FIRM_HINT, LOOSE_HINT } from './hints.ts';
import { FIRM_RANK, LOOSE_RANK, readNotation } from './notation.ts';
import { LIBERAL, type Mark, type NotedReading, plainReading, type Reading, STRONG } from './reading.ts';
import type { Segment } from './segments.ts';
import {
  forEachToken,
  HAS_AT,
  HAS_COLON,
  HAS_DOT,
  HAS_FIRM,
  HAS_HIGH,
  HAS_SIGN,
  HAS_SPELLED,
  type Token,
} from './tokens.ts';

const TRIGGERS = HAS_DOT | HAS_AT | HAS_COLON | HAS_HIGH;
/** Shorter tokens without a trigger hold no hash either. */
const SHORTEST_HASH = 32;
/** Nobody spells an address out inside a longer unbroken run; those are code and data. */
const LONGEST_LOOSE = 1024;

/** What is looked for in a line. */
export interface Search {
  readonly token: readonly Kind[];
  readonly line: readonly Kind[];
  /** The kinds of `token` that a plain token with these features may hold. */
  fitting(features: number): readonly Kind[];
}

/** A search for kinds, those of tokens in the order of their precedence. */
export function searchFor(token: readonly Kind[], line: readonly Kind[]): Search {
  const known: (readonly Kind[] | undefined)[] = [];
  return {
    token,
    line,
    fitting(features) {
      known[features] ??= token.filter(({ needs }) => needs === undefined || (needs & features) !== 0);
      return known[features];
    },
  };
}

/** Everything found in one segment, each stretch claimed once, in the order of the text. */
export function searchLine(segment: Segment, search: Search): readonly Claim[] {
  const { buffer, start, end } = segment;
  const claims: Claim[] = [];
  forEachToken(
    buffer,
    (token) => {
      if (isWorthReading(token)) searchToken(segment, token, search, claims);
    },
    start,
    end,
  );
  if (search.line.length > 0) searchWhole(segment, search.line, claims);
  return settle(claims);
}

function isWorthReading({ start, end, flags }: Token): boolean {
  if ((flags & TRIGGERS) !== 0) return end - start >= 3;
  return (
    end - start >= SHORTEST_HASH ||
    (flags & HAS_SPELLED) === HAS_SPELLED ||
    ((flags & HAS_SIGN) !== 0 && end - start > 8)
  );
}

/** What stands before and after a token in its line. */
function leadIn(bytes: Buffer, { start, end }: Token, line: Bounds): Reading['lead'] {
  return (side) =>
    side === 'after'
      ? nearest(bytes.toString('latin1', end, Math.min(line.end, end + MARKED_AROUND)), AROUND, side)
      : nearest(bytes.toString('latin1', Math.max(line.start, start - MARKED_AROUND), start), AROUND);
}

/** How a token is read: first with the notations that are evidence, then, where there is cause, with all of them. */
export interface Readings {
  readonly first: NotedReading;
  readonly second: NotedReading | undefined;
}

/** What the bytes of a token show; all there is where other letters than ASCII's may be anything. */
export function look(bytes: Buffer, { start, end, flags }: Token): number {
  if ((flags & HAS_HIGH) !== 0) return EVERY_FEATURE;
  let features = featuresOf(bytes, start, end) | ((flags & HAS_FIRM) !== 0 ? MARKED : 0);
  // A mail host has a dot, or is an address in brackets.
  if ((flags & (HAS_DOT | HAS_COLON)) === 0) features &= ~ADDRESSED;
  if ((flags & HAS_SPELLED) === HAS_SPELLED) return features | SPELLED;
  return (flags & HAS_SIGN) !== 0 ? features : features & ~SPELLED;
}

/** Where the line of a token begins and ends. */
export type Bounds = Pick<Segment, 'start' | 'end'>;

export function readToken(
  bytes: Buffer,
  token: Token,
  line: Bounds = { start: 0, end: bytes.length },
  features = look(bytes, token),
  lead = leadIn(bytes, token, line),
): Readings {
  const source = decode(bytes, token.start, token.end);
  const { text } = source;
  const firm = (features & MARKED) !== 0 && FIRM_HINT.test(text);
  const first = firm ? readNotation(source, lead, FIRM_RANK) : plainReading(source, lead);
  // What is defanged is no longer than before.
  const loose = (features & SPELLED) !== 0 && first.text.length <= LONGEST_LOOSE && LOOSE_HINT.test(text);
  return {
    first,
    second: loose ? readNotation(source, lead, LOOSE_RANK) : undefined,
  };
}

/**
 * What the readings of one token hold; claims may still overlap.
 * @param plain the kinds that it may hold as it stands.
 */
export function searchReadings(
  { first, second }: Readings,
  kinds: readonly Kind[],
  claims: Claim[],
  plain = kinds,
): void {
  const before = claims.length;
  find(first, first.edits.length > 0 ? kinds : plain, claims);
  if (second) searchLoosely(second, kinds, claims, before);
}

function searchToken(segment: Segment, token: Token, search: Search, claims: Claim[]): void {
  const bytes = segment.buffer;
  const features = look(bytes, token);
  const fitting = search.fitting(features);
  if (fitting.length === 0 && (features & (MARKED | SPELLED)) === 0) return;
  const readings = readToken(bytes, token, segment, features);
  const { first, second } = readings;
  if (second || first.edits.length > 0 || hasTriggerInside(bytes, token))
    searchReadings(readings, search.token, claims, fitting);
}

/** Whether more than the end of a sentence (`word.`, `label:`) is in a token that is read as it stands. */
function hasTriggerInside(bytes: Buffer, { start, end, flags }: Token): boolean {
  if (end - start >= SHORTEST_HASH) return true;
  if ((flags & TRIGGERS) === 0) return false;
  for (let at = start; at < end - 1; at++) {
    const byte = bytes[at];
    if (byte === 0x2e || byte === 0x3a || byte === 0x40) return true;
  }
  return false;
}

/** The second try: only what the first reading could not see, and never inside a name that it found defanged. */
function searchLoosely(reading: NotedReading, kinds: readonly Kind[], claims: Claim[], since: number): void {
  const before = claims.splice(since);
  const made: Claim[] = [];
  find(reading, kinds, made, LIBERAL);
  const loose = made.filter((one) => {
    if (reading.mark(one.find.start, one.find.end) !== LIBERAL || isJoined(reading, one.find.start)) return false;
    return before.every((other) => !overlaps(one, other) || outranks(one, other));
  });
  claims.push(...before.filter((other) => !loose.some((one) => isBetter(one, other))), ...loose);
}

/** A separator that is spelled out between letters: to anything but what it separates it is a word. */
const SPELLED_OUT = /^(?:[-_](?:at|dot)[-_]|AT|DOT)$/i;

/** Whether what begins at a unit has such a separator before it. */
function isJoined({ edits }: NotedReading, start: number): boolean {
  return edits.some(({ at, text, matched }) => at + text.length === start && SPELLED_OUT.test(matched));
}

function outranks(made: Claim, other: Claim): boolean {
  if (isBetter(made, other)) return true;
  return other.kind.precedence > made.kind.precedence && (!isMarked(other) || isPartOf(other, made));
}

/** Capitals amid small letters: `loginDOTevil.com` is spelled out whatever its ending says. */
const CAPITAL_DOT = /^[^A-Z]+(?:DOT[^A-Z]+)+$/;

/** `http://evil . com`, `a[.]evil dot com`: nothing ends at a lone word, or in no known ending, that goes on. */
function isBetter(made: Claim, other: Claim): boolean {
  if (made.kind !== other.kind || made.find.confidence === 'low' || !contains(made, other)) return false;
  if (other.find.confidence === 'low') return true;
  return made.kind.name === 'domain' && (other.find.confidence === 'medium' || CAPITAL_DOT.test(written(other)));
}

function written({ reading, find: { start, end } }: Claim): string {
  return reading.text.slice(start, end);
}

function contains(outer: Claim, inner: Claim): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** `http//evil[.]com/a[.]b`: the host or the file of the URL around it. An address is read out of no sure name (`look-at-me[.]com`). */
function isPartOf(other: Claim, made: Claim): boolean {
  return contains(made, other) && (made.kind.name === 'url' || other.find.confidence !== 'high');
}

function isMarked({ reading, find: { start, end } }: Claim): boolean {
  return reading.mark(start, end) === STRONG;
}

function overlaps(a: Claim, b: Claim): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Adds what the kinds find. */
function find(reading: Reading, kinds: readonly Kind[], claims: Claim[], mark?: Mark): void {
  for (const kind of kinds) {
    if (!kind.cue.test(reading.text)) continue;
    for (const found of kind.find(reading, mark)) claims.push(claim(kind, reading, found));
  }
}

function searchWhole({ buffer, start, end: last }: Segment, kinds: readonly Kind[], claims: Claim[]): void {
  let end = last;
  while (end > start && (buffer[end - 1] === 0x0a || buffer[end - 1] === 0x0d)) end--;
  const reading = plainReading(decode(buffer, start, end), () => '');
  find(reading, kinds, claims);
}
