import { OTHER_ROOTS } from '../host/ambiguous.ts';
import { isTopLevel } from '../host/suffix.ts';

/*
 * What the bytes of a token show before anybody reads it as text. Nearly all tokens of a log (words, numbers, times,
 * paths, names of classes) have nothing that an indicator cannot do without, and are done with here.
 */

/** A dot between names, the second one an ending of names. */
export const NAMED = 1;
/** Three dots between digits. */
export const QUAD = 2;
/** Two colons together, or as many as a whole IPv6 address has. */
export const GROUPS = 4;
/** `://` */
export const SCHEMED = 8;
/** An at sign between other signs. */
export const ADDRESSED = 16;
/** A slash between the end of an address and a digit. */
export const PREFIXED = 32;
/** As many hexadecimal digits in a row as the shortest hash has. */
export const HEX_RUN = 64;
/** A spelled-out notation (see LOOSE_HINT) may begin here. */
export const SPELLED = 128;
/** A notation that is evidence (see FIRM_HINT) may be here. */
export const MARKED = 256;
export const EVERY_FEATURE = 511;

const SHORTEST_HASH = 32;
/** Seven between eight groups, or six before an IPv4 address. */
const FEWEST_COLONS = 6;
const FEWEST_DOTS = 3;

const SPACE = 0x20;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT = 0x40;
const PERCENT = 0x25;
const UNDERSCORE = 0x5f;

const DIGIT = 1;
const HEX = 2;
const LETTER = 4;
/** Part of a name without being a letter or digit. */
const JOINER = 8;
/** Something to look at more closely. */
const SIGN = 16;
/** A letter with which a spelled-out notation goes on after a space, hyphen or underscore. */
const SPELLING = 32;
const QUOTE = 64;
const NAME = DIGIT | LETTER | JOINER;

const CLASSES = new Uint8Array(256);
function classify(signs: string, bit: number): void {
  for (const sign of signs) CLASSES[sign.charCodeAt(0)] = (CLASSES[sign.charCodeAt(0)] as number) | bit;
}
classify('0123456789', DIGIT | HEX);
classify('abcdefABCDEF', HEX);
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER);
classify('-_', JOINER);
classify('.:@/%-_ ', SIGN);
classify('dDpPaA', SPELLING);
classify('"\'`|/', QUOTE);

const classAt = (bytes: Buffer, at: number): number => CLASSES[bytes[at] as number] as number;

/** The features of ASCII bytes `start` to `end`; each byte is looked at a bounded number of times. */
export function featuresOf(bytes: Buffer, start: number, end: number): number {
  let features = end - start >= SHORTEST_HASH ? hexRun(bytes, start, end) : 0;
  let quads = 0;
  let colons = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const kind = CLASSES[byte] as number;
    if ((kind & SIGN) !== 0) {
      const next = at + 1 < end ? (bytes[at + 1] as number) : 0;
      if (byte === COLON) colons++;
      if (byte !== DOT) features |= ofSign(bytes, at, end, before, next);
      else if (((CLASSES[before] as number) & (CLASSES[next] as number) & DIGIT) !== 0) quads++;
      else features |= ofDot(bytes, at, end, before, next);
    }
    before = byte;
  }
  if (quads >= FEWEST_DOTS) features |= QUAD;
  return colons >= FEWEST_COLONS ? features | GROUPS : features;
}

/** What a sign other than a dot, at `at`, shows. */
function ofSign(bytes: Buffer, at: number, end: number, before: number, next: number): number {
  const following = CLASSES[next] as number;
  switch (bytes[at]) {
    case COLON:
      return next === SLASH ? ofScheme(bytes, at, end) : next === COLON ? GROUPS : 0;
    case AT:
      return before !== 0 && next !== 0 ? ADDRESSED : 0;
    case SLASH:
      if ((following & DIGIT) !== 0)
        return ((CLASSES[before] as number) & HEX) !== 0 || before === COLON ? PREFIXED : 0;
      return next === SLASH && before !== COLON ? SPELLED : 0;
    case PERCENT:
      // %2e, %3a, %40
      return next >= 0x32 && next <= 0x34 ? SPELLED : 0;
    case SPACE:
      return SPELLED;
    default:
      return next === UNDERSCORE || (following & SPELLING) !== 0 ? SPELLED : 0;
  }
}

/** What a colon before a slash shows; a third slash is too many. */
function ofScheme(bytes: Buffer, at: number, end: number): number {
  if (at + 2 >= end || bytes[at + 2] !== SLASH) return 0;
  return at + 3 < end && bytes[at + 3] === SLASH ? SCHEMED | MARKED : SCHEMED;
}

/** What a dot that is not between digits shows. */
function ofDot(bytes: Buffer, at: number, end: number, before: number, next: number): number {
  if (before === next && ((CLASSES[next] as number) & QUOTE) !== 0) return SPELLED;
  return isNamed(bytes, before, at + 1, end) ? NAMED : 0;
}

/** Whether a name stands before the dot and an ending after it. */
function isNamed(bytes: Buffer, before: number, at: number, end: number): boolean {
  if (((CLASSES[before] as number) & NAME) === 0) return false;
  // A letter and another one or a digit at least, as every ending begins with.
  if (at + 1 >= end || (classAt(bytes, at) & LETTER) === 0 || (classAt(bytes, at + 1) & (LETTER | DIGIT)) === 0)
    return false;
  let stop = at + 2;
  // An underscore is no part of it (`evil.com_backup`), nor is a hyphen at the end.
  while (stop < end && bytes[stop] !== UNDERSCORE && (classAt(bytes, stop) & NAME) !== 0) stop++;
  while (((CLASSES[bytes[stop - 1] as number] as number) & JOINER) !== 0) stop--;
  const ending = bytes.toString('latin1', at, stop).toLowerCase();
  if (OTHER_ROOTS.has(ending) || isTopLevel(ending)) return true;
  // `evil.com-based`
  const hyphen = ending.indexOf('-');
  return hyphen > 0 && isTopLevel(ending.slice(0, hyphen));
}

/** Looks at every 32nd byte first: a run that long cannot pass between two of them. */
function hexRun(bytes: Buffer, start: number, end: number): number {
  for (let at = start + SHORTEST_HASH - 1; at < end; at += SHORTEST_HASH) {
    if ((classAt(bytes, at) & HEX) === 0) continue;
    let from = at;
    while (from > start && at - from < SHORTEST_HASH && (classAt(bytes, from - 1) & HEX) !== 0) from--;
    let to = at + 1;
    while (to < end && to - from < SHORTEST_HASH && (classAt(bytes, to) & HEX) !== 0) to++;
    if (to - from >= SHORTEST_HASH) return HEX_RUN;
  }
  return 0;
}
