/** How names are written in a path. */
export interface Spelling {
  /** Slashes instead of backslashes. */
  readonly slash: boolean;
  /** Backslashes are doubled, as in the source form of a string; single ones are escapes. */
  readonly escaped: boolean;
  /** The value goes on to `stop` whatever signs of prose are in it. */
  readonly whole: boolean;
  /** Nothing of it is behind this. */
  readonly stop: number;
}

/** A name in a path: where it ends, and where the next one starts when a separator follows. */
export interface Name {
  readonly end: number;
  readonly next: number | undefined;
}

/** No name of a file or key is longer. */
const MAX_NAME = 255;
/** Signs no name has, and those that end one in prose. */
const NEVER = /[\u0000-\u001f\u007f-\u009f"<>|?:`\u2018\u2019\u201c\u201d\u00ab\u00bb]/;
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** `C:\Users\<name>\x`: what stands for any name. */
const PLACEHOLDER = /<[A-Za-z][\w -]{0,30}>(?=\\)/y;
const ENTITY = /&(?:quot|lt|gt|apos|#\d{2,3});/y;
const ESCAPE = /^[nrtbfu"'/]/;
const LETTER = /[^\x00-\x40\x5b-\x60\x7b-\x7f]/;

function at(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The name that starts at `start`; an empty one where none does. */
export function nameAt(text: string, start: number, spelling: Spelling): Name {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  const stop = Math.min(text.length, spelling.stop, start + MAX_NAME);
  let end = start;
  while (end < stop) {
    const sign = text.charAt(end);
    if (sign === '\\' || (sign === '/' && spelling.slash)) return { end, next: separated(text, end, spelling) };
    if (sign === '<' && at(PLACEHOLDER, text, end) > 0) end += at(PLACEHOLDER, text, end);
    else if (ends(text, end, sign, open, spelling)) break;
    else end++;
  }
  return { end, next: undefined };
}

/** Where the next name starts behind the separator at `index`; undefined for an escape such as `\n`. */
function separated(text: string, index: number, { slash, escaped }: Spelling): number | undefined {
  if (slash) return text.charAt(index) === '/' ? index + 1 : undefined;
  let next = index;
  while (text.charAt(next) === '\\' && next - index < 8) next++;
  return escaped && next - index === 1 && ESCAPE.test(text.charAt(next)) ? undefined : next;
}

function ends(text: string, index: number, sign: string, open: Record<string, number>, spelling: Spelling): boolean {
  if (NEVER.test(sign) || sign === '/') return true;
  if (sign === '&') return at(ENTITY, text, index) > 0;
  if (spelling.whole) return false;
  if (sign === ',' || sign === ';') return true;
  if (sign === ' ') return text.charAt(index + 1) === ' ';
  if (sign === "'") return !(LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1)));
  if (sign in open) open[sign] = (open[sign] as number) + 1;
  const opener = OPENERS[sign];
  if (opener === undefined) return false;
  open[opener] = (open[opener] as number) - 1;
  return (open[opener] as number) < 0;
}
