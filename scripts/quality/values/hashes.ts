import type { Random } from '../random.ts';

const HEX = '0123456789abcdef';
export const HASH_LENGTHS = { md5: 32, sha1: 40, sha256: 64, sha512: 128 } as const;

/** Hex digits of the given number; some authors write upper case. */
export function hex(random: Random, length: number, upper = 0.12): string {
  const text = random.letters(HEX, length);
  return random.chance(upper) ? text.toUpperCase() : text;
}

export function uuid(random: Random): string {
  const part = (length: number) => random.letters(HEX, length);
  return `${part(8)}-${part(4)}-4${part(3)}-${random.pick(['8', '9', 'a', 'b'])}${part(3)}-${part(12)}`;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(random: Random, length: number): string {
  return random.letters(BASE64, length);
}

/** A fuzzy hash as ssdeep prints it: block size (3 times a power of two) and two runs of base 64. */
export function ssdeep(random: Random): string {
  const size = 3 * 2 ** random.int(3, 14);
  return `${size}:${base64(random, random.int(30, 60))}:${base64(random, random.int(15, 30))}`;
}
