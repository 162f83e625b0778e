import { createHash } from 'node:crypto';
import { keccak256 } from '../../../src/ioc/coin/keccak.ts';
import type { Random } from '../random.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const bytes = (random: Random, length: number) => Uint8Array.from({ length }, () => random.int(0, 255));
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest();

function base58(data: Uint8Array, length = 0): string {
  let number = BigInt(`0x${Buffer.from(data).toString('hex') || '0'}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58[Number(number % 58n)] + text;
  // Each leading zero byte is a `1`, or the block is filled up to its length.
  const zeros = data.findIndex((byte) => byte !== 0);
  return length > 0 ? text.padStart(length, '1') : '1'.repeat(Math.max(zeros, 0)) + text;
}

/** A pay-to-public-key-hash (1…) or pay-to-script-hash (3…) address with its check sum. */
function legacyBitcoin(random: Random): string {
  const version = random.pick([0, 5]);
  const body = Uint8Array.from([version, ...bytes(random, 20)]);
  return base58(Uint8Array.from([...body, ...sha256(sha256(body)).subarray(0, 4)]));
}

/** BIP 173: a version 0 witness program of 20 bytes. */
function segwit(random: Random): string {
  const bits = [...bytes(random, 20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const data = [0, ...(bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))];
  const human = [...'bc'].map((char) => char.charCodeAt(0));
  const expanded = [...human.map((code) => code >> 5), 0, ...human.map((code) => code & 31)];
  let check = 1;
  for (const value of [...expanded, ...data, 0, 0, 0, 0, 0, 0]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((factor, bit) => {
      if ((top >> bit) & 1) check ^= factor;
    });
  }
  check ^= 1;
  const sum = [0, 1, 2, 3, 4, 5].map((place) => (check >> (5 * (5 - place))) & 31);
  return `bc1${[...data, ...sum].map((five) => BECH32[five]).join('')}`;
}

export function bitcoin(random: Random): string {
  return random.chance(0.4) ? segwit(random) : legacyBitcoin(random);
}

/** EIP-55: the case of each letter says a bit of the hash. */
export function ethereum(random: Random): string {
  const plain = Buffer.from(bytes(random, 20)).toString('hex');
  const hash = Buffer.from(keccak256(Buffer.from(plain))).toString('hex');
  const mixed = [...plain].map((char, at) => (Number.parseInt(hash[at] ?? '0', 16) >= 8 ? char.toUpperCase() : char));
  return `0x${mixed.join('')}`;
}

/** A standard Monero address: base 58 in blocks of eight bytes, four bytes of Keccak at the end. */
export function monero(random: Random): string {
  const body = Uint8Array.from([18, ...bytes(random, 64)]);
  const whole = Uint8Array.from([...body, ...keccak256(body).slice(0, 4)]);
  let text = '';
  for (let at = 0; at < whole.length; at += 8) {
    const block = whole.subarray(at, at + 8);
    text += base58(block, block.length === 8 ? 11 : 7);
  }
  return text;
}
