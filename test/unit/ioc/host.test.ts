import { describe, expect, test } from 'vitest';
import { specialRange, suffixOf, unicodeHost } from '../../../src/ioc/index.ts';

describe('specialRange', () => {
  test.each([
    ['10.1.2.3', 'private', 'RFC 1918'],
    ['172.31.255.255', 'private', 'RFC 1918'],
    ['127.8.9.1', 'loopback', 'RFC 1122'],
    ['100.127.255.255', 'carrier-grade NAT', 'RFC 6598'],
    ['192.0.0.9', 'port control anycast', 'RFC 7723'],
    ['192.0.0.77', 'IETF protocol assignments', 'RFC 6890'],
    ['203.0.113.7', 'documentation', 'RFC 5737'],
    ['255.255.255.255', 'broadcast', 'RFC 919'],
    ['250.0.0.1', 'reserved', 'RFC 1112'],
    ['::', 'unspecified', 'RFC 4291'],
    ['::1', 'loopback', 'RFC 4291'],
    ['::ffff:10.0.0.1', 'private', 'RFC 1918'],
    ['64:ff9b::10.0.0.1', 'private', 'RFC 1918'],
    ['2002:0a00:0001::', 'private', 'RFC 1918'],
    ['2002:0808:0808::1', '6to4', 'RFC 3056'],
    ['2001:0:1::1', 'Teredo', 'RFC 4380'],
    ['2001:db8::1', 'documentation', 'RFC 3849'],
    ['fdff::1', 'unique-local', 'RFC 4193'],
    ['febf::1', 'link-local', 'RFC 4291'],
    ['ff02::1', 'multicast', 'RFC 4291'],
  ])('%s is %s by %s', (ip, name, rfc) => {
    expect(specialRange(ip)).toEqual({ name, rfc });
  });

  test.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    'evil.com',
  ])('%s is in none', (ip) => expect(specialRange(ip)).toBeUndefined());
});

test('suffixOf', () => {
  expect(suffixOf('www.Evil.co.uk')).toMatchObject({ publicSuffix: 'co.uk', registrableDomain: 'evil.co.uk' });
  expect(suffixOf('co.uk')?.registrableDomain).toBeUndefined();
  expect(suffixOf('a.nosuchending')).toBeUndefined();
  expect(suffixOf('a.b.github.io')?.registrableDomain).toBe('github.io');
  expect(suffixOf('a.b.github.io', true)?.registrableDomain).toBe('b.github.io');
  expect(suffixOf('x.github.io', true)).toMatchObject({ publicSuffix: 'github.io', privateSuffix: true });
});

test('unicodeHost', () => {
  expect(unicodeHost('xn--bcher-kva.example')).toBe('bücher.example');
  expect(unicodeHost('evil.com')).toBe('evil.com');
});
