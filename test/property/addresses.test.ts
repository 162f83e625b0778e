import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { identify, specialRange } from '../../src/ioc/index.ts';

// Addresses are read on the hottest path, so the reading is our own; ipaddr.js says whether it is right.

const group = fc.integer({ min: 0, max: 0xffff });
const groups = fc.oneof(
  fc.array(fc.oneof(fc.constant(0), group), { minLength: 8, maxLength: 8 }),
  fc.tuple(group, group).map((tail) => [0, 0, 0, 0, 0, 0xffff, ...tail]),
);
const spelling = fc.record({ parts: groups, upper: fc.boolean(), padded: fc.boolean() });

function spelled({ parts, upper, padded }: { parts: number[]; upper: boolean; padded: boolean }): string {
  const text = parts.map((part) => part.toString(16).padStart(padded ? 4 : 1, '0')).join(':');
  return upper ? text.toUpperCase() : text;
}

test('every spelling of an IPv6 address has one normal form: RFC 5952, or IPv4 where that is what it carries', () => {
  fc.assert(
    fc.property(spelling, (how) => {
      const address = ipaddr.IPv6.parse(spelled(how));
      const mapped = address.isIPv4MappedAddress();
      const expected = mapped ? address.toIPv4Address().toString() : address.toRFC5952String();
      expect(identify(spelled(how), 'ip')).toEqual({ type: 'ip', value: expected });
      expect(identify(expected, 'ip')).toEqual({ type: 'ip', value: expected });
    }),
    { numRuns: 2000 },
  );
});

test('what is no address to ipaddr.js is none to us', () => {
  const near = fc.stringMatching(/^[0-9a-f:.]{2,24}$/);
  fc.assert(
    fc.property(near, (text) => {
      const ours = identify(text, 'ip');
      if ('problem' in ours) return;
      // A port, a final dot and padded octets are forms that a user may type; what is left is an address.
      expect(ipaddr.isValid(ours.value)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

/** The ranges that ipaddr.js knows as well, by its names. Its 'unspecified' is all of 0.0.0.0/8. */
const SAME: Readonly<Record<string, string>> = {
  broadcast: 'broadcast',
  multicast: 'multicast',
  linkLocal: 'link-local',
  loopback: 'loopback',
  carrierGradeNat: 'carrier-grade NAT',
  private: 'private',
  uniqueLocal: 'unique-local',
};

test('special ranges agree, address by address', () => {
  const v4 = fc
    .integer({ min: 0, max: 0xffffffff })
    .map((bits) => [24, 16, 8, 0].map((by) => (bits >>> by) & 255).join('.'));
  const near = fc
    .constantFrom('10.', '100.64.', '127.', '169.254.', '172.16.', '172.31.', '192.168.', '224.0.', '255.255.')
    .chain((start) =>
      fc.tuple(fc.constant(start), fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })),
    )
    .map(([start, rest]) => `${start}${rest.slice(0, 4 - start.split('.').length + 1).join('.')}`);
  const v6 = fc
    .tuple(
      fc.constantFrom('fc00', 'fdff', 'fe80', 'ff02', '2606', '2a00', '2001'),
      fc.stringMatching(/^[0-9a-f]{0,4}$/),
    )
    .map(([a, b]) => `${a}::${b}`);
  fc.assert(
    fc.property(fc.oneof(v4, near, v6), (text) => {
      fc.pre(ipaddr.isValid(text));
      const theirs = SAME[ipaddr.parse(text).range()];
      if (theirs !== undefined) expect(specialRange(text)?.name).toBe(theirs);
      else expect(Object.values(SAME)).not.toContain(specialRange(text)?.name);
    }),
    { numRuns: 5000 },
  );
});
