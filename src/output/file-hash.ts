import type { HashAlgorithm } from '../ioc/index.ts';

const BY_DIGITS: Readonly<Record<number, HashAlgorithm>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** The algorithm of a file's hash in lower-case hexadecimal digits, told by its length; undefined for anything else. */
export function fileHash(value: string): HashAlgorithm | undefined {
  return /^[0-9a-f]+$/.test(value) ? BY_DIGITS[value.length] : undefined;
}
