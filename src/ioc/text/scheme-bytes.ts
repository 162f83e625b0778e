/** The longest scheme that is written in brackets. */
export const LONGEST_SCHEME = 31;

const ALPHA = 1;
const DIGIT = 2;
const SIGN = 4;
const CLASSES = new Uint8Array(256);
for (let letter = 0x61; letter <= 0x7a; letter++) {
  CLASSES[letter] = ALPHA;
  CLASSES[letter - 0x20] = ALPHA;
}
for (let digit = 0x30; digit <= 0x39; digit++) CLASSES[digit] = DIGIT;
CLASSES[0x2b] = SIGN;
CLASSES[0x2d] = SIGN;
const HYPHEN = 0x2d;
const BACKSLASH = 0x5c;

function classAt(bytes: Uint8Array, at: number): number {
  return CLASSES[bytes[at] ?? 0] as number;
}

/** Whether a byte may be part of a scheme (RFC 3986, 3.1), without the dot. */
export function inScheme(bytes: Uint8Array, at: number): boolean {
  return classAt(bytes, at) !== 0;
}

export function isAlphanumeric(bytes: Uint8Array, at: number): boolean {
  return (classAt(bytes, at) & (ALPHA | DIGIT)) !== 0;
}

/** Whether the ASCII letters before `end` are this word, in any case. */
export function endsWith(bytes: Uint8Array, end: number, word: string): boolean {
  if (end < word.length) return false;
  for (let index = 1; index <= word.length; index++) {
    if (((bytes[end - index] as number) | 0x20) !== word.charCodeAt(word.length - index)) return false;
  }
  return true;
}

/** Length of the `http` or `https` that stands by itself before `end`; 0 when there is none. */
export function webSchemeBefore(bytes: Uint8Array, end: number): number {
  const length = endsWith(bytes, end, 'http') ? 4 : endsWith(bytes, end, 'https') ? 5 : 0;
  return length > 0 && !isGlued(bytes, end - length) ? length : 0;
}

/** Whether a letter or digit stands before `at`; that of an escape (`\nhttp`) is none. */
function isGlued(bytes: Uint8Array, at: number): boolean {
  return isAlphanumeric(bytes, at - 1) && !isEscape(bytes, at - 2);
}

/** Whether a line end, a return or a tab is written out at `at`. */
function isEscape(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== BACKSLASH) return false;
  const letter = bytes[at + 1];
  return letter === 0x6e || letter === 0x72 || letter === 0x74;
}

/** Length of the scheme before `end`; 0 when there is none, or when in brackets it would be a class of a pattern (`a-z`). */
export function schemeBefore(bytes: Uint8Array, end: number): number {
  let length = 0;
  while (length <= LONGEST_SCHEME && inScheme(bytes, end - length - 1)) length++;
  if (isEscape(bytes, end - length - 1)) length--;
  if (length === 0 || length > LONGEST_SCHEME || classAt(bytes, end - length) !== ALPHA) return 0;
  return isRanges(bytes, end - length, end) ? 0 : length;
}

function isRanges(bytes: Uint8Array, start: number, end: number): boolean {
  if ((end - start) % 3 !== 0) return false;
  for (let at = start; at < end; at += 3) {
    if (!isAlphanumeric(bytes, at) || bytes[at + 1] !== HYPHEN || !isAlphanumeric(bytes, at + 2)) return false;
  }
  return true;
}
