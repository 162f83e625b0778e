import type { Kind } from '../kind.ts';
import { LabelledHash } from '../scan/labelled.ts';
import { algorithmOf } from './hash.ts';

const FORM = new LabelledHash('(?:\\w{1,16}[._])?imp[-_ ]?hash|import[-_ ]?hash|imp(?=:\\s)', 'md5', 32);

function parse(value: string): string | undefined {
  return algorithmOf(value) === 'md5' ? value.toLowerCase() : undefined;
}

/**
 * The MD5 of a PE file's imports (Mandiant, "Tracking Malware with Import Hashing"); by itself it looks like any MD5,
 * so only its label tells. `IMP:` is Sigcheck's. Normal form: 32 digits in lower case.
 */
const imphash: Kind = {
  name: 'imphash',
  precedence: 55,
  scope: 'line',
  cue: /imp(?:ort)?[-_ ]?hash|\bIMP:\s/i,
  parse,
  find: (reading) => FORM.find(reading, parse),
};
export default imphash;
