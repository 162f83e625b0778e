import type { Find, Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { WORD_START } from '../scan/edges.ts';
import { matchAll } from '../scan/match.ts';
import type { Reading } from '../scan/reading.ts';

const NUMBER = '(\\d{1,10}(?:\\.\\d{1,5})?)(?![\\p{L}\\p{N}_]|[.-]\\d)';
/** `AS64500`, `ASN 64500`, `AS #64500`, `AS1.10`; a lone `as 2000` is English. */
const WRITTEN = new RegExp(
  spelledOut(
    `${WORD_START}(?:AS|ASN[ :#]{0,2}|AS ?#|AS (?=\\d{5})|asn[ :#]{0,2}|as(?=\\d{3,10}(?![\\p{L}\\p{N}])))${NUMBER}`,
  ),
  'g',
);
/** A bare number is one only behind its label, as in the answers of lookup services. */
const LABEL =
  '(?:asn|as[_. ]?num(?:ber)?|"as"\\s?:\\s?\\{\\s?"number|autonomous[ _]system(?:[ _]number)?(?: \\(asn\\))?)';
const LABELLED = new RegExp(spelledOut(`(?<skip>(?<![\\p{L}\\p{N}])${LABEL}["'\\s:=#]{1,6})(?:AS)?${NUMBER}`), 'gi');
const MAX = 2 ** 32 - 1;
/** IBM's AS/400, the versions of the EDIINT protocol (RFC 4130 is AS2), ASN.1. */
const OTHER = /^(?:AS(?:[1-4]|400)|ASN[ .]?1)$/i;

/** The number in asplain; asdot is the high and the low sixteen bits (RFC 5396, 2). */
function normal(digits = ''): string | undefined {
  const [high = '', low] = digits.split('.');
  if (low !== undefined && (Number(high) > 65_535 || Number(low) > 65_535)) return undefined;
  const number = low === undefined ? Number(high) : Number(high) * 65_536 + Number(low);
  return number > 0 && number <= MAX ? `AS${number}` : undefined;
}

function numbers(reading: Reading): readonly Find[] {
  return [
    ...matchAll(reading, LABELLED, (match) => normal(match[2])),
    ...matchAll(reading, WRITTEN, ([text, digits]) => (OTHER.test(text) ? undefined : normal(digits))),
  ];
}

/** Autonomous system numbers. Normal form: `AS` and the number in asplain notation (RFC 5396). */
const asn: Kind = {
  name: 'asn',
  precedence: 70,
  scope: 'line',
  cue: /as(?:n?[ :#]{0,2}\d|n["'):= ]|[_. ]?num|"\s?:\s?\{)|autonomous/i,
  parse: (value) => normal(/^asn?[ :#]{0,2}(\d{1,10}(?:\.\d{1,5})?)$/i.exec(value)?.[1]),
  find: numbers,
};
export default asn;
