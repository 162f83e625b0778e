import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';
import { algorithmOf } from './hash.ts';

/** An MD5 of a PE file's imports; by itself it looks like any MD5, so only its label tells. */
const PATTERN = pattern('gi')`(?<skip>imp[-_ ]?hash["'\s:=(|)>-]{1,8})([0-9a-f]{32})(?![\p{L}\p{N}])`;

const imphash: Kind = {
  name: 'imphash',
  precedence: 55,
  scope: 'line',
  cue: /imp[-_ ]?hash/i,
  parse: (value) => (algorithmOf(value) === 'md5' ? value.toLowerCase() : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([, , hex = '']) => (algorithmOf(hex) ? hex.toLowerCase() : undefined)),
};
export default imphash;
