import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractText, type Hit, identify, OBSERVABLE_TYPES } from '../../src/ioc/index.ts';

const ALL = { types: OBSERVABLE_TYPES, includePrivate: true, hosts: true } as const;
const SIZE = 2 ** 18;

/** Texts that begin with the first, go on with the second again and again, and end with the third. */
const RUNS: readonly (readonly [head: string, unit: string, tail: string])[] = [
  ...[...'(,;&$+%@*[{'].map((sign) => ['http://a.example/', sign, 'x'] as const),
  ['http://a.example/', '&amp;', ';'],
  ['http://a.example/', '[1]', ''],
  ['http://a.example/', '{code', ''],
  ['http://a.example/', '漢', '/'],
  ['http://a.example/', '/漢', ''],
  ['http://a.example/', "it's", ''],
  ['', 'http://a.example/a.exe', ''],
  ['', 'http://a@', ''],
  ['http://', 'a@', ''],
  ['http://', '%41', ''],
  ['http://', 'a.', '/'],
  ['', '//a[.]b/', ''],
  ['', '1.2.3.4.', ''],
  ['', '1.2.3.4/', ''],
  ['', '\\1.2.3.4', ''],
  ['', '/a 1.2.3.4', ''],
  ['', '203.0.113.7.1 > ', ''],
  ['', '2001:db8::', ''],
  ['', 'src:2001:', ''],
  ['', 'ip4:203.0.113.0/', ''],
  ['', '9f6c1d0e2b3a4f5e8d7c6b5a49382716:', ''],
  ['', 'cve-2021-', ''],
  ['', 'cve ', ''],
  ['', '\\x2f', ''],
  ['', '\\_a', ''],
];

describe('runs of what addresses, hashes and URLs are made of', () => {
  test.each(RUNS)('%j, %j without end, %j', (head, unit, tail) => {
    const text = head + unit.repeat(Math.ceil(SIZE / unit.length)) + tail;
    expect(extractText(text, ALL).every((hit) => hit.raw.length <= 8192)).toBe(true);
    const value = text.slice(0, 8192 - tail.length) + tail;
    expect(Object.keys(identify(value)).length).toBeGreaterThan(0);
  });
});

const around = fc.constantFrom(...['', '"', "'", '<', '(', '[', '{', '=', ',', ';', '/', '\\', ':', '@', '%20', '%22']);
const value = fc.constantFrom(
  'http://evil.example/a_(b)?c=d&e=f#g',
  'https://user:pw@evil.example.:8443/x/y.php',
  'http://[2001:db8::1%25eth0]:80/',
  'http://ev%69l.example/%20',
  'hxxp://evil[.]example/a',
  '203.0.113.7',
  '203.0.113.0/24',
  '2001:db8::1',
  '::ffff:203.0.113.7',
  '9f6c1d0e2b3a4f5e8d7c6b5a49382716',
  'bob@evil.example',
  'evil.example',
);
const messy = fc
  .array(fc.tuple(around, value, around), { minLength: 1, maxLength: 6 })
  .chain((parts) =>
    fc.constantFrom(' ', ',', ';', '', '|').map((joint) => parts.map((part) => part.join('')).join(joint)),
  );

/** What identify may say of a hit: hosts as A-labels, an IPv4 address in IPv6 as itself. */
function agrees({ type, value: found }: Hit): boolean {
  const named = identify(found);
  if ('problem' in named) return false;
  return named.type === type && (named.value === found || `::ffff:${named.value}` === found);
}

test('what extraction reports is a value that identify takes as it is', () => {
  fc.assert(
    fc.property(messy, (text) => {
      for (const hit of extractText(text, { includePrivate: true }))
        expect({ hit, agrees: agrees(hit) }).toEqual({ hit, agrees: true });
    }),
    { numRuns: 1500 },
  );
});

test('a value that identify gives it gives again', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const named = identify(text);
      if ('type' in named) expect(identify(named.value)).toEqual(named);
    }),
    { numRuns: 1500 },
  );
});
