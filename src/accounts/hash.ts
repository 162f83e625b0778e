import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/** What the hashes of one store's keys are keyed with, hex. */
export function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex');
}

/**
 * The keyed hash (HMAC-SHA-256, RFC 2104) that is stored in place of a key, hex. Keys are random, not chosen: there is
 * nothing to guess that a slow hash would protect.
 */
export function keyHash(key: string, secret: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(key).digest('hex');
}

/** Whether two hashes are equal, in a time that does not depend on where they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
