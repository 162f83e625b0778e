import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';
import { algorithmOf } from './hash.ts';

/** The hash a signature covers (SHA-256 of a PE file without its signature); only its label tells it from a file's. */
const PATTERN = pattern('gi')`(?<skip>authenti[-_ ]?hash["'\s:=(|)>-]{1,8})([0-9a-f]{64})(?![\p{L}\p{N}])`;

const authentihash: Kind = {
  name: 'authentihash',
  precedence: 55,
  scope: 'line',
  cue: /authenti[-_ ]?hash/i,
  parse: (value) => (algorithmOf(value) === 'sha256' ? value.toLowerCase() : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([, , hex = '']) => (algorithmOf(hex) ? hex.toLowerCase() : undefined)),
};
export default authentihash;
