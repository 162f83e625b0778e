import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** Six pairs with one sign between them, or three groups of four digits with dots (Cisco). */
const PATTERN = pattern(
  'gi',
)`(?<![\p{L}\p{N}:._-])(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\p{L}\p{N}_]|[:.-][\p{L}\p{N}])`;

/** Twelve digits in lower case; undefined for the null and the broadcast address. */
function normal(text: string): string | undefined {
  const digits = text.replace(/[:.-]/g, '').toLowerCase();
  return /^(.)\1*$/.test(digits) ? undefined : digits;
}

const mac: Kind = {
  name: 'mac',
  precedence: 35,
  scope: 'line',
  cue: /[0-9a-f]{2}[:-][0-9a-f]{2}[:-]|[0-9a-f]{4}\.[0-9a-f]{4}\./i,
  parse: (value) => {
    PATTERN.lastIndex = 0;
    return PATTERN.exec(value)?.[0] === value ? normal(value) : undefined;
  },
  find: (reading) => matchAll(reading, PATTERN, ([text]) => normal(text)),
};
export default mac;
