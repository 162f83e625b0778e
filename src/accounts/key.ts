import { randomBytes } from 'node:crypto';

// A key is 35 characters, `sb_` and 32 hex digits: 128 random bits, so that a fast hash is enough to store it.

const BEGINNING = 'sb_';
const RANDOM_BYTES = 16;
const PREFIX_LENGTH = BEGINNING.length + 8;

/** A new key. Nobody but its owner may keep it. */
export function makeKey(): string {
  return `${BEGINNING}${randomBytes(RANDOM_BYTES).toString('hex')}`;
}

/** Whether a text has the form of a key. */
export function isKey(text: string): boolean {
  return /^sb_[0-9a-f]{32}$/.test(text);
}

/** The part of a key that may be shown: it finds the row and tells keys apart, and leaves 96 bits unknown. */
export function prefixOf(key: string): string {
  return key.slice(0, PREFIX_LENGTH);
}

/** A text with the secret part of everything that looks like a key left out, cut-off keys too. */
export function withoutKeys(text: string): string {
  return text.replace(/sb_[0-9a-f]{8}(?=[0-9a-f]{4})[0-9a-f]+/gi, (key) => `${prefixOf(key)}…`);
}
