import type { Kind } from '../kind.ts';
import { type Claim, claim, settle } from './claims.ts';
import { decode } from './decode.ts';
import { featuresOf, SPELLED } from './features.ts';
import { FIRM_HINT, LOOSE_HINT } from './hints.ts';
import { FIRM_RANK, LOOSE_RANK, readNotation } from './notation.ts';
import { LIBERAL, plainReading, type Reading, STRONG } from './reading.ts';
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
const AROUND = 48;
/** Nothing shorter than `AS1` is found in a line. */
const SHORTEST_LINE = 3;

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
  const { bytes, start, end } = segment;
  const claims: Claim[] = [];
  forEachToken(bytes, start, end, (token) => {
    if (isWorthReading(token)) searchToken(segment, token, search, claims);
  });
  if (search.line.length > 0) searchWhole(bytes, start, end, search.line, claims);
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

function searchToken(segment: Segment, token: Token, search: Search, claims: Claim[]): void {
  const { bytes } = segment;
  const { start, end, flags } = token;
  const ascii = (flags & HAS_HIGH) === 0;
  const features = ascii ? featuresOf(bytes, start, end) : 0;
  const kinds = ascii ? search.fitting(features) : search.token;
  const spelled = (flags & HAS_SPELLED) === HAS_SPELLED;
  const loose = spelled || ((flags & HAS_SIGN) !== 0 && (!ascii || (features & SPELLED) !== 0));
  const firm = !ascii || (flags & HAS_FIRM) !== 0;
  if (kinds.length === 0 && !loose && !firm) return;
  const source = decode(bytes, start, end);
  const lead = () => bytes.toString('latin1', Math.max(segment.start, start - AROUND), start);
  const before = claims.length;
  if (firm && FIRM_HINT.test(source.text)) {
    find(readNotation(source, lead, FIRM_RANK), search.token, claims, always);
  } else if (kinds.length > 0 && hasTriggerInside(bytes, token))
    find(plainReading(source, lead), kinds, claims, always);
  if (!loose || source.text.length > LONGEST_LOOSE || !LOOSE_HINT.test(source.text)) return;
  searchLoosely(readNotation(source, lead, LOOSE_RANK), search.token, claims, before);
}

const always = (): boolean => true;

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
  const before = claims.slice(since);
  find(reading, kinds, claims, (made) => {
    if (reading.mark(made.find.start, made.find.end) !== LIBERAL) return false;
    return before.every(
      (other) => !overlaps(made, other) || (other.kind.precedence > made.kind.precedence && !isMarked(other)),
    );
  });
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

function searchWhole(bytes: Buffer, start: number, last: number, kinds: readonly Kind[], claims: Claim[]): void {
  let end = last;
  while (end > start && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  if (end - start < SHORTEST_LINE) return;
  const reading = plainReading(decode(bytes, start, end), () => '');
  find(reading, kinds, claims, always);
}
