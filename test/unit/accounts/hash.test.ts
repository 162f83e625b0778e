import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sameHash } from '../../../src/accounts/hash.ts';
import { keyHash, makeSecret } from '../../../src/accounts/index.ts';

const SECRET = 'ab'.repeat(32);

test('the hash is HMAC-SHA-256 with the secret', () => {
  const wanted = createHmac('sha256', Buffer.alloc(32, 0xab)).update('sb_key').digest('hex');
  expect(keyHash('sb_key', SECRET)).toBe(wanted);
});

test('another secret, another hash', () => {
  const [one, other] = [makeSecret(), makeSecret()];
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(keyHash('sb_key', one)).not.toBe(keyHash('sb_key', other));
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', '', true],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameHash(a, b)).toBe(same);
});
