import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** `AS13335`, `ASN 3356`, `AS #64500`; a lone `as 2000` is English. */
const PATTERN = pattern(
  'g',
)`(?<![\p{L}\p{N}_])(?:AS|ASN[ :#]{0,2}|AS ?#|asn[ :#]{0,2}|as(?=\d{3,10}(?![\p{L}\p{N}])))(\d{1,10})(?![\p{L}\p{N}_.]|-\d)`;
const MAX = 2 ** 32 - 1;

/** In asplain (RFC 5396). */
function normal(digits: string | undefined): string | undefined {
  const number = Number(digits);
  return number > 0 && number <= MAX ? `AS${number}` : undefined;
}

const asn: Kind = {
  name: 'asn',
  precedence: 70,
  scope: 'line',
  cue: /asn?[ :#]{0,2}\d/i,
  parse: (value) => normal(/^asn?(\d{1,10})$/i.exec(value)?.[1]),
  find: (reading) => matchAll(reading, PATTERN, ([, digits]) => normal(digits)),
};
export default asn;
