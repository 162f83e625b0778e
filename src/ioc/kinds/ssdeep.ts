import type { Kind } from '../kind.ts';
import { matchAll } from '../scan/match.ts';

/** Block size and two signatures of base64 letters, as ssdeep prints them; the second covers half as much. */
const FORM = '\\d{1,10}:[A-Za-z0-9+/]{6,64}:[A-Za-z0-9+/]{3,32}';
const PATTERN = new RegExp(`(?<![A-Za-z0-9+/:])${FORM}(?![A-Za-z0-9+/:])`, 'g');

/** Block sizes are 3 times a power of two. */
function checked(text: string): string | undefined {
  const size = Number(text.slice(0, text.indexOf(':'))) / 3;
  return Number.isInteger(Math.log2(size)) ? text : undefined;
}

const ssdeep: Kind = {
  name: 'ssdeep',
  precedence: 25,
  scope: 'line',
  cue: /\d:[A-Za-z0-9+/]{6}/,
  parse: (value) => (new RegExp(`^${FORM}$`).test(value) ? checked(value) : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => checked(text)),
};
export default ssdeep;
