import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** Four-digit year and four or more digits, joined by any dash, underscore or space (CVE ID syntax of 2014). */
const DASH = '[-_ \\u2010-\\u2015\\u2212]';
const PATTERN = new RegExp(
  spelledOut(`(?<![\\p{L}\\p{N}])cve${DASH}{0,2}((?:19|20)\\d{2})${DASH}{1,2}(\\d{4,19})(?![\\p{L}\\p{N}])`),
  'gi',
);

const cve: Kind = {
  name: 'cve',
  precedence: 70,
  scope: 'line',
  cue: /cve/i,
  parse: (value) => (/^cve-\d{4}-\d{4,19}$/i.test(value) ? value.toUpperCase() : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([, year, number]) => `CVE-${year}-${number}`),
};
export default cve;
