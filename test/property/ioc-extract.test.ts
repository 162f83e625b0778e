import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createExtractor,
  defang,
  extractText,
  type Hit,
  identify,
  OBSERVABLE_TYPES,
  refang,
} from '../../src/ioc/index.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/);
const name = fc.tuple(label, fc.constantFrom('com', 'net', 'org', 'ru', 'co.uk')).map((parts) => parts.join('.'));
const ip = fc
  .tuple(fc.integer({ min: 1, max: 223 }), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((octets) => octets.join('.'));
const url = fc
  .tuple(fc.constantFrom('http', 'https'), fc.oneof(name, ip), label)
  .map(([scheme, host, path]) => `${scheme}://${host}/${path}`);
const email = fc.tuple(label, name).map((parts) => parts.join('@'));
const hash = fc.stringMatching(/^[0-9a-f]{32}$/);
const word = fc.constantFrom(
  'seen',
  'and',
  'von',
  'naïve',
  '漢字',
  '(',
  ')',
  '"',
  ',',
  '\n',
  'x:y',
  '[.]',
  'www',
  'a.b',
  '%20',
  '\\n',
  'CVE-2021-44228',
  '...',
  '&lt;',
  'DOT',
  'at',
  'dot',
);
const noise = fc.oneof(word, name, ip, url, email, hash, fc.string({ maxLength: 12 }));
const messy = fc
  .array(noise, { maxLength: 25 })
  .chain((parts) => fc.constantFrom('', ' ', ',').map((glue) => parts.join(glue)));
const indicators = fc.array(fc.oneof(name, ip, url, email), { minLength: 1, maxLength: 12 });

const ALL = { types: OBSERVABLE_TYPES, includePrivate: true, hosts: true } as const;
const PHRASES = new Set<string>(['file_path', 'registry_key', 'user_agent']);
const keys = (hits: readonly Hit[]) => hits.map(({ type, value }) => `${type} ${value}`);

describe('extraction', () => {
  test('does not depend on how the stream is cut', () => {
    fc.assert(
      fc.property(messy, fc.array(fc.nat(40), { maxLength: 30 }), (text, sizes) => {
        const input = Buffer.from(text);
        const extractor = createExtractor(ALL);
        const hits: Hit[] = [];
        let at = 0;
        for (const size of sizes) {
          hits.push(...extractor.write(input.subarray(at, at + size)));
          at += size;
        }
        hits.push(...extractor.write(input.subarray(at)), ...extractor.end());
        expect(hits).toEqual(extractText(text, ALL));
      }),
    );
  });

  test('an over-long line is cut in the same places however it arrives', () => {
    const line = Buffer.from('see evil.com and 203.0.113.7, '.repeat(7000));
    const whole = createExtractor();
    const expected = [...whole.write(line), ...whole.end()];
    expect(expected).toHaveLength(14_000);
    for (const size of [1013, 65_536, 65_537]) {
      const extractor = createExtractor();
      const hits: Hit[] = [];
      for (let at = 0; at < line.length; at += size) hits.push(...extractor.write(line.subarray(at, at + size)));
      expect([...hits, ...extractor.end()]).toEqual(expected);
    }
  });

  test('each hit is the text at its offset, in order, and on its line', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const bytes = Buffer.from(text);
        let last = -1;
        for (const hit of extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true })) {
          const raw = Buffer.from(hit.raw);
          expect(bytes.subarray(hit.offset, hit.offset + raw.length).equals(raw)).toBe(true);
          expect(hit.line).toBe(bytes.subarray(0, hit.offset).toString('latin1').split('\n').length);
          expect(hit.offset).toBeGreaterThanOrEqual(last);
          // A phrase is followed by what it holds.
          last = PHRASES.has(hit.type) ? hit.offset : hit.offset + raw.length;
        }
      }),
    );
  });

  test('what is put into a text comes out', () => {
    fc.assert(
      fc.property(indicators, (values) => {
        const hits = extractText(values.join(' and '), { includePrivate: true });
        expect(hits.map(({ value }) => value)).toEqual(values);
      }),
    );
  });

  test('defanging a text does not change what is found in it', () => {
    fc.assert(
      fc.property(indicators, fc.boolean(), (values, everything) => {
        const text = `${values.join(', ')}.`;
        const hits = extractText(defang(text, { everything }), ALL);
        expect(keys(hits)).toEqual(keys(extractText(text, ALL)));
        expect(hits.every((hit) => hit.defanged)).toBe(true);
      }),
    );
  });
});

describe('runs that would make a backtracking matcher stall', () => {
  const MEGABYTE = 2 ** 20;
  const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length));
  test.each([
    'A',
    'x.',
    'a0',
    '[',
    '].[',
    'a@',
    '@',
    '%2e',
    'http://',
    ':',
    '::',
    'a:',
    '1.',
    '\\',
    '(',
    'dot ',
    'a . ',
    '[.]',
    '_',
    '-',
    '&#46;',
    'ü',
    '\u200b',
    'C:\\a',
    '/a',
    "'",
    'HKLM\\a ',
    '"',
    '>',
    '漢',
    'hxxp',
    '\\.a',
    'Mozilla/5 (',
    'Mozilla/5.0+(a;+',
    'curl/7 a/1 ',
    'curl -A ',
    'User-Agent: ',
    'user agent "',
    '"user_agent":{"a":"',
    '"type":"user-agent",',
    'content:"aa";x;',
    '] "a" 200 1 "',
    '"C:\\a b',
    'C:\\a b\\',
    'C:\\\\a\\\\b.exe ',
    '\\\\ab\\c ',
    '%TEMP%\\',
    '/tmp/a b',
    '"/tmp/a b',
    '/Applications/A B C ',
    '~/',
    'HKLM\\',
    '"HKLM\\a b ',
    '[HKCU\\A B C',
    '\\REGISTRY\\USER\\',
    'imphash ',
    'imphash: <td> ',
    '"type":"imphash",',
    'authentihash="',
    `${'a1'.repeat(32)} `,
    'ssdeep: 3:ab:',
    '3:aaaaaaaaaa:',
    '+1 202 ',
    '+49 (0)',
    'tel: 0',
    'rule a ',
    'private global rule ',
    'yara rule ',
    'rule A1 : b ',
    'AS1.',
    'asn: ',
    'autonomous system number ',
    'T1059.',
    'mitre G0016 ',
    'MAC=00:',
    '00:1b:44:',
    '001b.4411.',
    'mac: 00',
    'at 0:1:2:',
    '1A1zP1',
    'bc1q',
    '4A',
    '0xAb',
    '6ba7b810-9dad-',
    '<a>',
    '&quot;',
  ])('a megabyte of %j comes to an end', (unit) => {
    expect(extractText(fill(unit), ALL).every((hit) => hit.raw.length <= 8192)).toBe(true);
    expect(defang(fill(unit)).length).toBeGreaterThanOrEqual(MEGABYTE);
    expect(refang(fill(unit)).length).toBeGreaterThan(0);
    expect(identify(fill(unit))).toEqual({
      problem: expect.stringMatching(/^'.{80}' is longer than 8192 characters/s),
    });
  });

  test.each([
    ['a@b.c', '-', 'x'],
    ['http://a.b', '-', '.c'],
    ['http://a.b/', ')', 'x'],
    ['/etc/a', '.', '/b'],
    ['a\\.', 'b', '*'],
  ])('a megabyte that begins with %j, goes on with %j and ends with %j', (head, unit, tail) => {
    const text = head + fill(unit) + tail;
    expect(extractText(text, ALL).every((hit) => hit.raw.length <= 8192)).toBe(true);
    expect(defang(text).length).toBeGreaterThanOrEqual(MEGABYTE);
    expect(refang(text).length).toBeGreaterThanOrEqual(MEGABYTE);
  });
});
