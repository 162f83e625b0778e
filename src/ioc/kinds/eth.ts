import { keccak256 } from '../coin/keccak.ts';
import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { WORD_START } from '../scan/edges.ts';
import { HEX_RUN } from '../scan/features.ts';
import { matchAll } from '../scan/match.ts';

const PATTERN = new RegExp(spelledOut(`${WORD_START}0x[0-9a-f]{40}(?![\\p{L}\\p{N}_])`), 'gi');

/** Case is the check sum (EIP-55); in one case there is none, and forty digits are rather a SHA-1. */
function checked(text: string): string | undefined {
  const hex = text.slice(2);
  const lower = hex.toLowerCase();
  if (hex === lower || hex === hex.toUpperCase()) return undefined;
  const sum = keccak256(Buffer.from(lower, 'latin1'));
  const right = [...hex].every((digit, index) => {
    const nibble = ((sum[index >> 1] as number) >> (index % 2 === 0 ? 4 : 0)) & 15;
    return digit === (nibble >= 8 ? digit.toUpperCase() : digit.toLowerCase());
  });
  return right ? `0x${hex}` : undefined;
}

/** Ethereum addresses. Normal form: as written, its case is the check sum (EIP-55), behind a small `0x`. */
const eth: Kind = {
  name: 'eth',
  precedence: 55,
  scope: 'token',
  needs: HEX_RUN,
  cue: /0x[0-9a-f]{40}/i,
  parse: (value) => (/^0x[0-9a-f]{40}$/i.test(value) ? checked(value) : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => checked(text)),
};
export default eth;
