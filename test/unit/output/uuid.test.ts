import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { uuid5 } from '../../../src/output/uuid.ts';

test('the example of RFC 9562, A.4', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('a name in a script of its own counts as UTF-8', () => {
  const name = 'вирус.example \u{1f600}';
  const digest = createHash('sha1').update(Buffer.alloc(16)).update(name, 'utf8').digest('hex');
  expect(uuid5('00000000-0000-0000-0000-000000000000', name).slice(0, 8)).toBe(digest.slice(0, 8));
});
