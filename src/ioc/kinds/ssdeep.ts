import type { Find, Kind } from '../kind.ts';
import { matchAll } from '../scan/match.ts';
import type { Reading } from '../scan/reading.ts';

/** Block size and two signatures of base64 letters; JSON may escape the slash. */
const SIGN = '(?:[A-Za-z0-9+]|\\\\?/)';
const FORM = `\\d{1,10}:${SIGN}{3,64}:${SIGN}{2,64}`;
const END = '(?![A-Za-z0-9+/:])';
const LABELLED = new RegExp(`(?<skip>(?:ssdeep|fuzzy[-_ ]?hash)["'\\s:=|*\`]{1,24})${FORM}${END}`, 'gi');
const BARE = new RegExp(`(?:(?<![A-Za-z0-9+/:\\\\])|(?<=\\\\[nrt]))${FORM}${END}`, 'g');
const WHOLE = new RegExp(`^${FORM}$`);

/** The block size is 3 times a power of two; no signature is longer than 64 letters, the second is of larger blocks. */
function checked(text: string): string | undefined {
  const value = text.replaceAll('\\/', '/');
  const [size = '', first = '', second = ''] = value.split(':');
  return Number.isInteger(Math.log2(Number(size) / 3)) && second.length <= first.length ? value : undefined;
}

/**
 * Whether it is one without a label. The block size is halved until the first signature has half of its 64 letters
 * (`fuzzy.c`), so a short one is of the smallest; that one needs letters no name has.
 */
function shown(value: string): boolean {
  const [size, first = '', second = ''] = value.split(':');
  if (size !== '3') return first.length >= 28;
  return first.length >= 6 && /[A-Z]/.test(first) && /[a-z]/.test(first) && /[0-9+/]/.test(first + second);
}

function signatures(reading: Reading): readonly Find[] {
  return [
    ...matchAll(reading, LABELLED, ([text, skip = '']) => checked(text.slice(skip.length))),
    ...matchAll(reading, BARE, ([text]) => {
      const value = checked(text);
      return value !== undefined && shown(value) ? value : undefined;
    }),
  ];
}

/** Fuzzy hashes as ssdeep prints them (ssdeep-project.github.io), `size:signature:signature`. Normal form: as printed. */
const ssdeep: Kind = {
  name: 'ssdeep',
  precedence: 25,
  scope: 'line',
  cue: /\d:(?:[A-Za-z0-9+]|\\?\/){6}|ssdeep/i,
  parse: (value) => (WHOLE.test(value) ? checked(value) : undefined),
  find: signatures,
};
export default ssdeep;
