import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { IP } from '../step.ts';
import { read, told } from '../told.ts';

const IPV6: Indicator = { type: 'ip', value: '2a0b:f4c2::1' };
const LISTED = ['ok', 'malicious', 85] as const;
const NOT_FOUND = ['not_found', 'none', null] as const;
const BAD = ['bad_response', 'none', null] as const;

test.each<[string, Indicator, string, readonly unknown[]]>([
  ['the first address of a network', { type: 'ip', value: '45.83.140.128' }, '45.83.140.128/25 ; SBL1', LISTED],
  ['the last one', { type: 'ip', value: '45.83.140.255' }, '45.83.140.128/25 ; SBL1', LISTED],
  ['the one before', { type: 'ip', value: '45.83.140.127' }, '45.83.140.128/25 ; SBL1', NOT_FOUND],
  ['a network of one', IP, '45.83.140.140/32', LISTED],
  ['the whole Internet', IP, '0.0.0.0/0 ; SBL1', LISTED],
  ['a network of IPv6', IPV6, '2A0B:F4C0::/29 ; SBL1', LISTED],
  ['the other kind only', IPV6, '0.0.0.0/0 ; SBL1', NOT_FOUND],
  // The list was never fetched, and for what is internal nothing is.
  ['a private address', { type: 'ip', value: '10.0.0.1' }, '10.0.0.0/8 ; SBL1', ['skipped', 'none', null]],
  ['longer than an address', IP, '45.83.140.0/33 ; SBL1', BAD],
  ['a name', IP, '45.83.140.0/24 ; SBL1\nevilish.org ; SBL2', BAD],
  ['numbers of systems', IP, 'AS64496 ; ZZ | INVENTED', BAD],
  ['systems as JSON', IP, '{"asn":64496,"rir":"invented"}', BAD],
  ['comments only', IP, '; nothing today\n', BAD],
  ['the end of a list only', IP, '{"type":"metadata","records":0}', BAD],
  ['nothing', IP, '', BAD],
  ['a page', IP, '<!doctype html>', BAD],
  ['more than any list has', IP, '45.83.140.0/24\n'.repeat(100_001), BAD],
])('DROP: %s', async (_, indicator, list, expected) => {
  expect(read(await told('spamhaus_drop', indicator, list))).toEqual(expected);
});

test('DROP: the smallest network that holds the address is named, with its entry', async () => {
  const list = '45.83.0.0/16 ; SBL1\n45.83.140.0/24 ; SBL2\n45.83.128.0/17 ; javascript:alert(1)\n';
  const result = await told('spamhaus_drop', IP, list);
  expect(result.summary).toMatchObject({ network: '45.83.140.0/24', sbl: 'SBL2', list_date: '2026-08-01' });
  const odd = await told('spamhaus_drop', { type: 'ip', value: '45.83.130.1' }, list);
  expect(odd.summary).toEqual({ network: '45.83.128.0/17', list_date: '2026-08-01' });
  expect(odd).not.toHaveProperty('permalink');
});

test.each<[string, Indicator, string, readonly unknown[]]>([
  ['an exit', IP, `${IP.value}\n`, ['ok', 'none', null]],
  ['an exit over IPv6, in another spelling', IPV6, '2A0B:F4C2:0::1', ['ok', 'none', null]],
  ['none', IP, '45.83.140.14\n45.83.140.1400', BAD],
  ['another address', IP, '45.83.140.14\n', NOT_FOUND],
  ['a list with networks', IP, '45.83.140.0/24', BAD],
  ['an empty list', IP, '\n\n', BAD],
])('Tor: %s', async (_, indicator, list, expected) => {
  const result = await told('tor', indicator, list);
  expect(read(result)).toEqual(expected);
  expect(result.tags).toEqual(expected[0] === 'ok' ? ['tor-exit'] : []);
});

const SERVER = { ip_address: IP.value, status: 'online', malware: 'InventedBot', port: 443 };

test.each<[string, unknown, readonly unknown[]]>([
  ['online', [SERVER], ['ok', 'malicious', 95]],
  ['offline', [{ ...SERVER, status: 'offline' }], ['ok', 'malicious', 70]],
  ['in a state that nobody has described', [{ ...SERVER, status: 'sinkholed' }], ['ok', 'malicious', 70]],
  ['online at one port of two', [{ ...SERVER, status: 'offline' }, SERVER], ['ok', 'malicious', 95]],
  ['another one', [{ ...SERVER, ip_address: '45.83.140.141' }], NOT_FOUND],
  ['none is known', [], NOT_FOUND],
  ['without a state', [{ ip_address: IP.value }], BAD],
  ['without an address', [SERVER, { status: 'online' }], BAD],
  ['an object', { data: [SERVER] }, BAD],
])('Feodo: %s', async (_, list, expected) => {
  expect(read(await told('feodo', IP, list))).toEqual(expected);
});

test('Feodo: an address of IPv6 with the same number is another one', async () => {
  const value = '2a00::2d53:8c8c';
  expect(read(await told('feodo', { type: 'ip', value }, [SERVER]))).toEqual(NOT_FOUND);
});
