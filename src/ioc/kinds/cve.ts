import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** Signs that show nothing, or a break where the line ends. */
const HIDDEN = '[\\u00ad\\u200b-\\u200d\\u2060]?';
/** Any dash, escaped as in Markdown or with spaces around it, an underscore, a space. */
const DASH = `${HIDDEN}(?: ?\\\\?[-_\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d] ?| )${HIDDEN}`;
/** Year and number (CVE ID syntax of 2014): the list begins in 1999, a number has four digits or more, up to 19. */
const ID = `cve(?:${DASH}|[:#\\uff1a] ?)?(1999|20\\d{2})${DASH}(\\d{4,19})`;
const PATTERN = new RegExp(
  spelledOut(`(?<![A-Za-z0-9])${ID}(?!(?![\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af])[\\p{L}\\p{N}])`),
  'gi',
);
const WHOLE = new RegExp(`^${ID}$`, 'i');

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
