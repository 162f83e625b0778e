import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** Techniques, sub-techniques and tactics of MITRE ATT&CK: `T1059`, `T1059.001`, `TA0002`. */
const PATTERN = pattern('g')`(?<![\p{L}\p{N}_.-])(?:T[01]\d{3}(?:[./]\d{3})?|TA\d{4})(?![\p{L}\p{N}_]|[.:-]\d)`;

const attack: Kind = {
  name: 'attack',
  precedence: 70,
  scope: 'line',
  cue: /TA?\d{4}/,
  parse: (value) => (/^(?:T[01]\d{3}(?:\.\d{3})?|TA\d{4})$/i.test(value) ? value.toUpperCase() : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([id]) => id.replace('/', '.')),
};
export default attack;
