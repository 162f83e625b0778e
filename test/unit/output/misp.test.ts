import { describe, expect, test } from 'vitest';
import type { Collected, Observable, Standing } from '../../../src/output/exchange.ts';
import { eventFaults, type MispEvent } from '../../exchange/misp-check.ts';
import { EVERY, exchangeNamed, mentioned, written } from '../../exchange/written.ts';

const misp = exchangeNamed('misp');
const eventOf = (observables: readonly Observable[], how: Partial<Collected> = {}): MispEvent =>
  (JSON.parse(written(misp, observables, how)) as { Event: MispEvent }).Event;

describe('how each type is said', () => {
  test.each([
    ['ip', '198.51.100.7', 'ip-dst', '198.51.100.7'],
    ['ip', '2001:db8::7', 'ip-dst', '2001:db8::7'],
    ['cidr', '203.0.113.0/24', 'ip-dst', '203.0.113.0/24'],
    ['cidr', '203.0.113.7/32', 'ip-dst', '203.0.113.7'],
    ['cidr', '2001:db8::7/128', 'ip-dst', '2001:db8::7'],
    ['cidr', '2001:db8::/32', 'ip-dst', '2001:db8::/32'],
    ['domain', 'example.com', 'domain', 'example.com'],
    ['domain', 'www.example.com', 'hostname', 'www.example.com'],
    ['domain', 'example.co.uk', 'domain', 'example.co.uk'],
    ['domain', 'shop.example.co.uk', 'hostname', 'shop.example.co.uk'],
    ['domain', 'bücher.example', 'domain', 'xn--bcher-kva.example'],
    ['domain', 'abcdefghijklmnop.onion', 'domain', 'abcdefghijklmnop.onion'],
    ['email', 'eve@bücher.example', 'email', 'eve@xn--bcher-kva.example'],
    ['hash', 'ab'.repeat(16), 'md5', 'ab'.repeat(16)],
    ['hash', 'ab'.repeat(20), 'sha1', 'ab'.repeat(20)],
    ['hash', 'ab'.repeat(32), 'sha256', 'ab'.repeat(32)],
    ['hash', 'ab'.repeat(64), 'sha512', 'ab'.repeat(64)],
    ['mac', '00005e005301', 'mac-address', '00:00:5e:00:53:01'],
    ['file_path', '/tmp/x', 'filename', '/tmp/x'],
    ['cve', 'CVE-2024-12345', 'vulnerability', 'CVE-2024-12345'],
  ])('%s %s', (type, value, misps, spelled) => {
    expect(eventOf([mentioned(type, value)]).Attribute).toMatchObject([{ type: misps, value: spelled }]);
  });

  test.each(['attack', 'eth', 'yara', 'of a newer server', 'constructor', '__proto__'])(
    '%s is a text that says what it is',
    (type) => {
      const [attribute] = eventOf([mentioned(type, 'x')]).Attribute;
      expect(attribute).toMatchObject({ type: 'text', value: 'x', to_ids: false });
      expect(attribute?.comment).not.toBe('');
    },
  );
});

describe('an event', () => {
  test('of every type has no faults, and all of them', () => {
    const event = eventOf(EVERY);
    expect(eventFaults({ Event: event })).toEqual([]);
    expect(event.Attribute).toHaveLength(EVERY.length);
  });

  test('stays in the house until somebody says otherwise', () => {
    expect(eventOf([])).toMatchObject({ distribution: '0', published: false, Attribute: [] });
  });

  test.each<[Standing, string, string, boolean]>([
    ['uncertain', 'domain', 'a.example', false],
    ['mentioned', 'domain', 'a.example', false],
    ['suspected', 'domain', 'a.example', true],
    ['suspected', 'asn', 'AS64500', false],
    ['suspected', 'user_agent', 'curl/8.0', false],
    ['suspected', 'url', 'a.example/x', true],
  ])('%s %s %s: to_ids %s', (standing, type, value, to_ids) => {
    expect(eventOf([{ type, value, standing }]).Attribute).toMatchObject([{ to_ids }]);
  });

  test('has each attribute once', () => {
    const Event = eventOf([
      mentioned('ip', '203.0.113.7'),
      mentioned('cidr', '203.0.113.7/32'),
      mentioned('domain', 'bücher.example'),
      mentioned('domain', 'xn--bcher-kva.example'),
    ]);
    expect(Event.Attribute.map(({ value }) => value)).toEqual(['203.0.113.7', 'xn--bcher-kva.example']);
    expect(eventFaults({ Event })).toEqual([]);
  });

  test('its identifiers are its own: MISP keeps each of an attribute once in an instance', () => {
    const [one, other] = [eventOf(EVERY), eventOf(EVERY, { title: 'another' })];
    const uuids = [...one.Attribute, ...other.Attribute].map(({ uuid }) => uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  test('imported again, it is the same event', () => {
    const [now, later] = [eventOf(EVERY), eventOf(EVERY, { at: new Date('2027-01-01T00:00:00Z') })];
    expect(later.uuid).toBe(now.uuid);
    expect(later['date']).toBe('2027-01-01');
    expect(Number(later['timestamp'])).toBeGreaterThan(Number(now['timestamp']));
  });

  test.each(['clear', 'green', 'amber', 'amber+strict', 'red'] as const)('has the tag tlp:%s', (tlp) => {
    const Event = eventOf(EVERY, { tlp });
    expect(Event['Tag']).toEqual([{ name: `tlp:${tlp}`, colour: expect.stringMatching(/^#[0-9A-F]{6}$/) }]);
    expect(eventFaults({ Event })).toEqual([]);
    expect(eventOf(EVERY)).not.toHaveProperty('Tag');
  });

  test('a title of several lines or thousands of signs is one line', () => {
    const Event = eventOf([], { title: `a\nb\r\n${'x'.repeat(5000)}` });
    expect(Event.info.startsWith('a b x')).toBe(true);
    expect(eventFaults({ Event })).toEqual([]);
  });

  test('a note and what a type does not tell share the comment', () => {
    const [attribute] = eventOf([
      { type: 'eth', value: '0x0', standing: 'mentioned', note: 'a.txt, line 2' },
    ]).Attribute;
    expect(attribute?.comment).toBe('Ethereum address; a.txt, line 2');
  });
});
