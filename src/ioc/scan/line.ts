import type { Kind } from '../kind.ts';
import { AROUND } from './around.ts';
import { type Claim, claim, settle } from './claims.ts';
import { decode } from './decode.ts';
import { FIRM_HINT, LOOSE_HINT } from './hints.ts';
import { FIRM_RANK, LOOSE_RANK, readNotation } from './notation.ts';
import { LIBERAL, type NotedReading, plainReading, type Reading, STRONG } from './reading.ts';
import { forEachToken, HAS_AT, HAS_COLON, HAS_DOT, HAS_HIGH, HAS_SIGN, HAS_SPELLED, type Token } from './tokens.ts';

const TRIGGERS = HAS_DOT | HAS_AT | HAS_COLON | HAS_HIGH;
/** Shorter tokens without a trigger hold no hash either. */
const SHORTEST_HASH = 32;
/** Nobody spells an address out inside a longer unbroken run; those are code and data. */
const LONGEST_LOOSE = 1024;

/** What is looked for in a line. */
export interface Search {
  readonly token: readonly Kind[];
  readonly line: readonly Kind[];
}

/** Everything found in one segment, each stretch claimed once, in the order of the text. */
export function searchLine(bytes: Buffer, search: Search): readonly Claim[] {
  const claims: Claim[] = [];
  forEachToken(bytes, (token) => {
    if (isWorthReading(token)) searchToken(bytes, token, search.token, claims);
  });
  if (search.line.length > 0) searchWhole(bytes, search.line, claims);
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

/** How a token is read: first with the notations that are evidence, then, where there is cause, with all of them. */
export interface Readings {
  readonly first: NotedReading;
  readonly second: NotedReading | undefined;
}

export function readToken(bytes: Buffer, { start, end, flags }: Token): Readings {
  const source = decode(bytes, start, end);
  const lead = (side?: 'after') =>
    side === 'after'
      ? bytes.toString('latin1', end, Math.min(bytes.length, end + AROUND))
      : bytes.toString('latin1', Math.max(0, start - AROUND), start);
  const firm = (flags & (HAS_SIGN | HAS_HIGH)) !== 0 && FIRM_HINT.test(source.text);
  const loose =
    ((flags & HAS_SIGN) !== 0 || (flags & HAS_SPELLED) === HAS_SPELLED) &&
    source.text.length <= LONGEST_LOOSE &&
    LOOSE_HINT.test(source.text);
  return {
    first: firm ? readNotation(source, lead, FIRM_RANK) : plainReading(source, lead),
    second: loose ? readNotation(source, lead, LOOSE_RANK) : undefined,
  };
}

/** What the readings of one token hold; claims may still overlap. */
export function searchReadings({ first, second }: Readings, kinds: readonly Kind[], claims: Claim[]): void {
  const before = claims.length;
  find(first, kinds, claims, () => true);
  if (second) searchLoosely(second, kinds, claims, before);
}

function searchToken(bytes: Buffer, token: Token, kinds: readonly Kind[], claims: Claim[]): void {
  const readings = readToken(bytes, token);
  const { first, second } = readings;
  if (second || first.edits.length > 0 || hasTriggerInside(bytes, token)) searchReadings(readings, kinds, claims);
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

/** The second try: only what the first reading could not see, and never against a name it found defanged. */
function searchLoosely(reading: Reading, kinds: readonly Kind[], claims: Claim[], since: number): void {
  const before = claims.splice(since);
  const loose: Claim[] = [];
  find(reading, kinds, loose, (made) => {
    if (reading.mark(made.find.start, made.find.end) !== LIBERAL) return false;
    return before.every((other) => !overlaps(made, other) || outranks(made, other));
  });
  claims.push(...before.filter((other) => !loose.some((made) => isBetter(made, other))), ...loose);
}

function outranks(made: Claim, other: Claim): boolean {
  if (isBetter(made, other)) return true;
  return other.kind.precedence > made.kind.precedence && (!isMarked(other) || isHostOf(made, other));
}

/** `http://evil . com`: no URL ends at a lone word that goes on. */
function isBetter(made: Claim, other: Claim): boolean {
  return (
    made.kind === other.kind &&
    other.find.confidence === 'low' &&
    made.find.confidence !== 'low' &&
    contains(made, other)
  );
}

function contains(outer: Claim, inner: Claim): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** `http//evil[.]com`: the name is the host of the URL around it. */
function isHostOf(made: Claim, other: Claim): boolean {
  const host = made.kind.name === 'url' ? made.find.host : undefined;
  return host !== undefined && made.reading.from(host.start) <= other.from && other.to <= made.reading.to(host.end);
}

function isMarked({ reading, find: { start, end } }: Claim): boolean {
  return reading.mark(start, end) === STRONG;
}

function overlaps(a: Claim, b: Claim): boolean {
  return a.from < b.to && b.from < a.to;
}

function find(reading: Reading, kinds: readonly Kind[], claims: Claim[], accept: (made: Claim) => boolean): void {
  for (const kind of kinds) {
    if (!kind.cue.test(reading.text)) continue;
    for (const found of kind.find(reading)) {
      const made = claim(kind, reading, found);
      if (accept(made)) claims.push(made);
    }
  }
}

function searchWhole(bytes: Buffer, kinds: readonly Kind[], claims: Claim[]): void {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  const reading = plainReading(decode(bytes, 0, end), () => '');
  find(reading, kinds, claims, () => true);
}
