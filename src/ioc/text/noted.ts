/** Signs that open and close half a notation. */
const OPENERS = '[({<';
const CLOSERS = '])}>';
/** Signs that stand on both sides of a dot in one: `evil"."com`, `evil/./com`. */
const QUOTES = '"\'`|/';
/** Brackets of East Asia, three bytes each. */
const WIDE_OPENERS = triples('\u3010\uff3b\uff08\uff5b\u3014');
const WIDE_CLOSERS = triples('\u3011\uff3d\uff09\uff5d\u3015');
const SQUARE_OPEN = 0x5b;
const SQUARE_CLOSE = 0x5d;
const ROUND_OPEN = 0x28;
const STAR = 0x2a;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
const MOST_STARS = 3;

const OPEN = 1;
const CLOSE = 2;
const LETTER = 4;
const QUOTE = 8;
const ESCAPE = 16;
/** What a dot in escaped brackets may stand behind besides. */
const OTHER = 32;
const CLASSES = new Uint8Array(256).fill(LETTER, 0x80);
for (let byte = 0; byte < 0x80; byte++) if (/[\w-]/.test(String.fromCharCode(byte))) CLASSES[byte] = LETTER;
for (const sign of OPENERS) CLASSES[sign.charCodeAt(0)] = OPEN;
for (const sign of CLOSERS) CLASSES[sign.charCodeAt(0)] = CLOSE;
for (const sign of QUOTES) CLASSES[sign.charCodeAt(0)] = QUOTE;
for (const sign of '\\^') CLASSES[sign.charCodeAt(0)] = ESCAPE;
for (const sign of '?%=') CLASSES[sign.charCodeAt(0)] = OTHER;

const classAt = (text: Uint8Array, at: number): number => CLASSES[text[at] ?? 0] as number;

/** Bytes before and after a mark that decide whether it is part of a notation. */
export const NOTED_REACH = MOST_STARS + 1;

/**
 * Whether the dot or at sign at `at` is unclickable as it is written: `evil(.)com`, `evil[.com`, `evil].[com`,
 * `evil\[.\]com`, `evil\.com`, `evil"."com`, `evil**.**com`. Brackets inside such a notation would make it another one.
 */
export function isNoted(text: Uint8Array, at: number): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (WIDE_OPENERS.has(tripleAt(text, at - 3)) && WIDE_CLOSERS.has(tripleAt(text, at + 1))) return true;
  if (before === LETTER)
    return after === CLOSE ? isLabelOrClose(text, at + 2) : isOpened(text, at) && isLabel(text, at + 2);
  if (text[at - 1] === STAR) return text[at] === DOT && isStarred(text, at);
  if (before === OPEN && (after === CLOSE || text[at - 2] === BACKSLASH)) return true;
  if (before === OPEN) return (classAt(text, at - 2) & (LETTER | OPEN)) !== 0 && isLabel(text, at + 1);
  if (before === ESCAPE) return isNotedFront(text, at - 2) && (isLabel(text, at + 1) || text[at + 1] === ROUND_OPEN);
  if (classAt(text, at - 2) !== LETTER) return false;
  if (text[at] !== DOT || !isLabel(text, at + 2)) return false;
  return before === QUOTE
    ? text[at + 1] === text[at - 1]
    : text[at - 1] === SQUARE_CLOSE && text[at + 1] === SQUARE_OPEN;
}

function triples(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => tripleAt(new TextEncoder().encode(sign), 0)));
}

function tripleAt(text: Uint8Array, at: number): number {
  return ((text[at] ?? 0) << 16) | ((text[at + 1] ?? 0) << 8) | (text[at + 2] ?? 0);
}

/** A letter, or the bracket that a scheme may have been given. */
function isLabel(text: Uint8Array, at: number): boolean {
  return classAt(text, at) === LETTER || text[at] === SQUARE_OPEN;
}

/** What a notation goes on from: a name, another notation, the end of what stands before a name (`?u=`). */
function isNotedFront(text: Uint8Array, at: number): boolean {
  return (classAt(text, at) & (LETTER | CLOSE | OTHER)) !== 0 || text[at] === STAR;
}

/** A second bracket after the first belongs to it. */
function isLabelOrClose(text: Uint8Array, at: number): boolean {
  return isLabel(text, at) || (classAt(text, at) === CLOSE && isLabel(text, at + 1));
}

/** `evil.[com]` */
function isOpened(text: Uint8Array, at: number): boolean {
  return text[at] === DOT && text[at + 1] === SQUARE_OPEN;
}

/** Stars on both sides, as emphasis writes them. */
function isStarred(text: Uint8Array, at: number): boolean {
  let front = at - 1;
  while (text[front] === STAR && at - front <= MOST_STARS) front--;
  let end = at + 1;
  while (text[end] === STAR && end - at <= MOST_STARS) end++;
  return end > at + 1 && classAt(text, front) === LETTER && isLabel(text, end);
}
