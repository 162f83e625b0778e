import { fromBase58 } from '../coin/base58.ts';
import { keccak256 } from '../coin/keccak.ts';
import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { WORD_START } from '../scan/edges.ts';
import { matchAll } from '../scan/match.ts';

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
const PATTERN = new RegExp(spelledOut(`${WORD_START}[48]${BASE58}{94}(?:${BASE58}{11})?(?![\\p{L}\\p{N}_])`), 'g');

/** Monero writes blocks of eight bytes as eleven letters each, the last block shorter. */
const BLOCK = 11;
const BLOCK_BYTES: Readonly<Record<number, number>> = { 2: 1, 3: 2, 5: 3, 6: 4, 7: 5, 9: 6, 10: 7, 11: 8 };
/** Network bytes of the main network and how many bytes follow: two keys, in an integrated address a payment id too. */
const NETWORKS: Readonly<Record<number, number>> = { 18: 69, 19: 77, 42: 69 };

function bytesOf(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += BLOCK) {
    const block = text.slice(at, at + BLOCK);
    const size = BLOCK_BYTES[block.length];
    const raw = fromBase58(block.replace(/^1+(?=.)/, ''));
    const significant = raw && [...raw].slice(raw.findIndex((byte) => byte !== 0));
    if (size === undefined || !significant || significant.length > size) return undefined;
    bytes.push(...new Array<number>(size - significant.length).fill(0), ...significant);
  }
  return bytes;
}

/** A whole block tells the first byte; most runs of such letters are done with there. */
function isOfNetwork(text: string): boolean {
  const first = fromBase58(text.slice(0, BLOCK));
  return first !== undefined && first.length === BLOCK_BYTES[BLOCK] && NETWORKS[first[0] as number] !== undefined;
}

function checked(text: string): string | undefined {
  const bytes = isOfNetwork(text) ? bytesOf(text) : undefined;
  if (!bytes || NETWORKS[bytes[0] as number] !== bytes.length) return undefined;
  const sum = keccak256(Uint8Array.from(bytes.slice(0, -4)));
  return bytes.slice(-4).every((byte, index) => byte === sum[index]) ? text : undefined;
}

/**
 * Monero addresses of the main network: standard, integrated, subaddress (docs.getmonero.org, "Public addresses").
 * Normal form: as written, base58 has case.
 */
const xmr: Kind = {
  name: 'xmr',
  precedence: 70,
  scope: 'line',
  cue: /[48](?<![1-9A-HJ-NP-Za-km-z].)[1-9A-HJ-NP-Za-km-z]{94}/,
  parse: (value) => (/^[1-9A-HJ-NP-Za-km-z]{95,106}$/.test(value) ? checked(value) : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => checked(text)),
};
export default xmr;
