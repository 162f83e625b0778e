import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1 } from '../../../src/output/sha1.ts';
import { uuid5 } from '../../../src/output/uuid.ts';

const hex = (words: Uint32Array): string => [...words].map((word) => word.toString(16).padStart(8, '0')).join('');

test.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000])(
  'SHA-1 of %i bytes is what OpenSSL says',
  (length) => {
    const message = Uint8Array.from({ length }, (_, index) => (index * 7 + 3) % 256);
    expect(hex(sha1(message))).toBe(createHash('sha1').update(message).digest('hex'));
  },
);

test('SHA-1 of anything', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
      expect(hex(sha1(message))).toBe(createHash('sha1').update(message).digest('hex'));
    }),
  );
});

test('the example of RFC 9562, A.4', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('a name in a script of its own counts as UTF-8', () => {
  const name = 'вирус.example \u{1f600}';
  const digest = createHash('sha1').update(Buffer.alloc(16)).update(name, 'utf8').digest('hex');
  expect(uuid5('00000000-0000-0000-0000-000000000000', name).slice(0, 8)).toBe(digest.slice(0, 8));
});
