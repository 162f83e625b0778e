import type { Kind } from '../kind.ts';
import { LabelledHash } from '../scan/labelled.ts';
import { algorithmOf } from './hash.ts';

const FORM = new LabelledHash('(?:\\w{1,16}[._])?authenti[-_ ]?hash|pe256', 'sha-?256', 64);

function parse(value: string): string | undefined {
  return algorithmOf(value) === 'sha256' ? value.toLowerCase() : undefined;
}

/**
 * What a signature covers: the SHA-256 of a PE file without its check sum and signature (Microsoft, "Windows
 * Authenticode Portable Executable Signature Format"); only its label tells it from the hash of a file. `PE256:` is
 * Sigcheck's. Normal form: 64 digits in lower case.
 */
const authentihash: Kind = {
  name: 'authentihash',
  precedence: 55,
  scope: 'line',
  cue: /authenti[-_ ]?hash|\bPE256:/i,
  parse,
  find: (reading) => FORM.find(reading, parse),
};
export default authentihash;
