import { expect, test } from 'vitest';
import { addressKey } from '../../../../src/analysis/data/key.ts';

test.each([
  ['0.0.0.0', 'v4', 0n],
  ['203.0.113.7', 'v4', 0xcb007107n],
  ['255.255.255.255', 'v4', 0xffffffffn],
  ['::', 'v6', 0n],
  ['::1', 'v6', 1n],
  ['2001:db8::', 'v6', 0x20010db8n << 96n],
  ['2001:db8:1:2:3:4:5:6', 'v6', 0x20010db8000100020003000400050006n],
  ['64:ff9b::203.0.113.7', 'v6', (0x64ff9bn << 96n) | 0xcb007107n],
  ['::ffff:203.0.113.7', 'v4', 0xcb007107n],
  ['::ffff:cb00:7107', 'v4', 0xcb007107n],
])('%s', (text, family, key) => {
  expect(addressKey(text)).toEqual({ family, key });
});

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '1.2.3.x',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8:9',
  'g::',
  '12345::',
  'fe80::1%eth0',
  '2001:db8::/32',
  ' 203.0.113.7',
  '1:'.repeat(5000),
])('%j is no address', (text) => {
  expect(addressKey(text)).toBeUndefined();
});
