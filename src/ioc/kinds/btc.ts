import { fromBase58 } from '../coin/base58.ts';
import { isSegwitAddress } from '../coin/bech32.ts';
import { sha256 } from '../coin/sha256.ts';
import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { WORD_START } from '../scan/edges.ts';
import { matchAll } from '../scan/match.ts';

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
/** A check sum stands for itself, so addresses may hang on anything but letters: `btc=`, `bitcoin:`, a slash. */
const PATTERN = new RegExp(
  spelledOut(`${WORD_START}(?:[13]${BASE58}{25,34}|(?:bc1|BC1)[0-9A-Za-z]{8,71})(?![\\p{L}\\p{N}_])`),
  'g',
);

/** Addresses with a right check sum only: any 32 hex digits look like one otherwise. */
function checked(text: string): string | undefined {
  if (/^bc1/i.test(text)) {
    const lower = text.toLowerCase();
    return (text === lower || text === text.toUpperCase()) && isSegwitAddress(lower) ? lower : undefined;
  }
  const bytes = fromBase58(text);
  // Version bytes of the main network: pay to a public key's hash, pay to a script's hash.
  if (bytes?.length !== 25 || (bytes[0] !== 0 && bytes[0] !== 5)) return undefined;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, index) => byte === sum[index]) ? text : undefined;
}

/**
 * Bitcoin addresses of the main network. Normal form: Base58Check (BIP 13, BIP 16) as written, because its case is part
 * of it; segregated witness (BIP 173, BIP 350) in lower case.
 */
const btc: Kind = {
  name: 'btc',
  precedence: 70,
  scope: 'line',
  cue: /[13](?<![1-9A-HJ-NP-Za-km-z].)[1-9A-HJ-NP-Za-km-z]{25}|bc1[0-9a-z]{8}/i,
  parse: (value) => (/^[0-9A-Za-z]{11,74}$/.test(value) ? checked(value) : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => checked(text)),
};
export default btc;
