import { CVE_ID } from '../cve-id.ts';
import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

const PATTERN = new RegExp(
  spelledOut(`(?<![A-Za-z0-9])${CVE_ID}(?!(?![\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af])[\\p{L}\\p{N}])`),
  'gi',
);
const WHOLE = new RegExp(`^${CVE_ID}$`, 'i');

/** Only the first nine thousand numbers of a year are padded, to four digits; 0000 is nobody's. */
function normal(year: string | undefined, digits: string | undefined): string | undefined {
  const number = digits?.replace(/^0+/, '');
  return year === undefined || !number ? undefined : `CVE-${year}-${number.padStart(4, '0')}`;
}

const cve: Kind = {
  name: 'cve',
  precedence: 70,
  scope: 'line',
  cue: /cve/i,
  parse: (value) => {
    const [, year, digits] = WHOLE.exec(value) ?? [];
    return normal(year, digits);
  },
  find: (reading) => matchAll(reading, PATTERN, ([, year, digits]) => normal(year, digits)),
};
export default cve;
