import { isTopLevel } from '../host/suffix.ts';

/** What a token holds, found in the pass that finds its end. */
export const HAS_DOT = 1;
export const HAS_AT = 2;
export const HAS_COLON = 4;
/** A sign that opens or is part of a notation. */
export const HAS_SIGN = 8;
export const HAS_HIGH = 16;
const UPPER_D = 32;
const UPPER_O = 64;
const UPPER_T = 128;
/** `DOT` may be in it. */
export const HAS_SPELLED = UPPER_D | UPPER_O | UPPER_T;
const SPACE = 256;
/** One of the signs without which no firm notation is written in ASCII. */
export const HAS_FIRM = 512;

const CLASSES = new Uint16Array(256);
for (let byte = 0; byte <= 0x20; byte++) CLASSES[byte] = SPACE;
for (let byte = 0x80; byte < 0x100; byte++) CLASSES[byte] = HAS_HIGH;
for (const sign of '%|"\'`/_-') CLASSES[sign.charCodeAt(0)] = HAS_SIGN;
for (const sign of '[](){}<>\\^*&') CLASSES[sign.charCodeAt(0)] = HAS_SIGN | HAS_FIRM;
CLASSES[0x7f] = SPACE;
CLASSES[0x2e] = HAS_DOT;
CLASSES[0x40] = HAS_AT;
CLASSES[0x3a] = HAS_COLON;
CLASSES[0x44] = UPPER_D;
CLASSES[0x4f] = UPPER_O;
CLASSES[0x54] = UPPER_T;

/** A stretch without spaces, or several that a spaced notation joins (`evil [.] com`). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
}

/** Bytes after a space with which a joining notation may go on. */
const JOINING = new Uint8Array(256);
for (const sign of '.[({<:@/') JOINING[sign.charCodeAt(0)] = 1;
/** Letters with which it may, and in the order of the same pairs the second letter: do, at, ar, pu. */
const WORDS = new Set(['do', 'at', 'ar', 'pu'].map((word) => word.charCodeAt(0) * 256 + word.charCodeAt(1)));
/** The bit that makes an ASCII letter a small one. */
const SMALL = 0x20;

/** Bytes before a space after which it may go on: opening brackets, closing ones after `.`, `@` or a `t`, slashes. */
const OPENING = new Uint8Array(256);
for (const sign of '[({<') OPENING[sign.charCodeAt(0)] = 1;
const CLOSING = new Uint8Array(256);
for (const sign of '])}>') CLOSING[sign.charCodeAt(0)] = 1;
const CLOSED_SIGN = new Uint8Array(256);
for (const sign of '.@tT])}>') CLOSED_SIGN[sign.charCodeAt(0)] = 1;

/** So many stretches are joined at most: prose full of ` . ` stays cheap. Counted, as brackets make none of them more. */
const MAX_JOINTS = 128;

const JOINT =
  /^(?: (?:[[({<]{0,2}(?:\.|@|dot|at|punto|punkt|arroba)[\])}>]{0,2}|: ?\/\/|:?\/\/) (?=[\w[\\])| [[({<]{1,2}(?:\.|@|dot|at)[\])}>]{1,2}(?=[\w[]))/i;
const BARE_AT = /^ at (?!\S{1,64} [[({]?(?:dot|\.)[\])}]? )/i;
/** What ends a token that goes on after the space: an opened notation, or a scheme. */
const OPENED = /(?:[[({<]| ?[\])}>]\S{0,63}[[({<]|(?:\.|dot|@|at)[\])}>]{1,2}|[a-z*]:\/\/)$/i;
const CLOSED = /^ (?:(?:\.|@|dot|at) (?=[\])}>])|(?=\w))/i;
/** A dot in brackets at the end of a word: of a name, or the full stop of a text in which every dot has them. */
const FULL_STOP = /[^ ]\[\.\]$/;
const WHOLE_ADDRESS = /(?:^|\D)\d{1,3}(?:\[?\.\]? ?\d{1,3}){3}\[\.\]$/;
/** The small letters or the number with which a name or address goes on behind it, or a label and another such dot. */
const NEXT_LABEL = /^ (?=[a-z0-9-]{1,63}\[\.\] [a-z]|([a-z]{2,24})(?![\w-]|\[?\.\]?\w)|\d{1,3}(?!\w|\.\w))/;

/**
 * Calls `visit` for every token of a line, bytes `from` to `length`, from left to right; each byte is looked at once,
 * joints a bounded number of times.
 */
export function forEachToken(bytes: Buffer, visit: (token: Token) => void, from = 0, length = bytes.length): void {
  let at = from;
  while (at < length) {
    while (at < length && CLASSES[bytes[at] as number] === SPACE) at++;
    if (at === length) return;
    const start = at;
    let flags = 0;
    for (let joints = 0; ; joints++) {
      for (; at < length; at++) {
        const kind = CLASSES[bytes[at] as number] as number;
        if (kind === SPACE) break;
        flags |= kind;
      }
      const joint = joints < MAX_JOINTS ? jointAt(bytes, start, at, length) : 0;
      if (joint === 0) break;
      at += joint;
      flags |= HAS_SIGN | HAS_FIRM | HAS_DOT;
    }
    visit({ start, end: at, flags });
  }
}

/** Length of what joins the token that ends at `end` with the next one; 0 where they are apart. */
function jointAt(bytes: Buffer, start: number, end: number, length: number): number {
  if (end + 2 >= length || bytes[end] !== 0x20) return 0;
  const before = mayOpen(bytes, end) ? bytes.toString('latin1', Math.max(start, end - 80), end) : '';
  const opened = OPENED.test(before);
  if (!opened && !mayJoin(bytes, end + 1)) return 0;
  const next = bytes.toString('latin1', end, Math.min(length, end + 96));
  if (opened) return FULL_STOP.test(before) && !goesOn(before, next) ? 0 : (CLOSED.exec(next)?.[0].length ?? 0);
  const joint = JOINT.exec(next)?.[0];
  return joint === undefined || BARE_AT.test(next) ? 0 : joint.length;
}

/** Whether a name goes on behind a dot in brackets and a space; else they end a sentence. */
function goesOn(before: string, next: string): boolean {
  const match = NEXT_LABEL.exec(next);
  if (!match) return false;
  return match[1] === undefined ? !WHOLE_ADDRESS.test(before) : isTopLevel(match[1]);
}

/** Whether what ends at `end` may match {@link OPENED}. */
function mayOpen(bytes: Buffer, end: number): boolean {
  const last = bytes[end - 1] as number;
  if (OPENING[last] === 1) return true;
  const before = bytes[end - 2] as number;
  return CLOSING[last] === 1 ? CLOSED_SIGN[before] === 1 : last === 0x2f && before === 0x2f;
}

/** Whether what begins at `at` may match {@link JOINT}. */
function mayJoin(bytes: Buffer, at: number): boolean {
  const first = bytes[at] as number;
  return JOINING[first] === 1 || WORDS.has((first | SMALL) * 256 + ((bytes[at + 1] as number) | SMALL));
}
