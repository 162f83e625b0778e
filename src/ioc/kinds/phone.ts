import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** A plus sign and 8 to 15 digits (E.164), grouped by single signs; without the plus any number would do. */
const PATTERN = pattern('g')`(?<![\p{L}\p{N}_+=/.-])\+[1-9](?:[ ().-]{0,2}\d){7,14}(?![\p{L}\p{N}_]|[.-]\d)`;

const phone: Kind = {
  name: 'phone',
  precedence: 95,
  scope: 'line',
  cue: /\+[1-9]/,
  parse: (value) => (/^\+[1-9](?:[ ().-]{0,2}\d){7,14}$/.test(value) ? value.replace(/[^+\d]/g, '') : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => text.replace(/[^+\d]/g, '')),
};
export default phone;
