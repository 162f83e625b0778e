import { describe, expect, test } from 'vitest';
import { createExtractor, extractText, type Hit } from '../../../src/ioc/index.ts';

const brief = (hits: readonly Hit[]) => hits.map(({ type, value }) => `${type} ${value}`);

describe('extractText', () => {
  test('says where and how each occurrence was written', () => {
    expect(extractText('naïve\nsee hxxp://evil[.]com/a, then bad.org')).toEqual([
      {
        type: 'url',
        value: 'http://evil.com/a',
        raw: 'hxxp://evil[.]com/a',
        offset: 11,
        line: 2,
        defanged: true,
        confidence: 'high',
      },
      { type: 'domain', value: 'bad.org', raw: 'bad.org', offset: 37, line: 2, defanged: false, confidence: 'high' },
    ]);
  });

  test('names the algorithm of a hash', () => {
    expect(extractText('d41d8cd98f00b204e9800998ecf8427e')[0]).toMatchObject({ type: 'hash', algorithm: 'md5' });
  });

  test('reports the five indicator types unless told otherwise', () => {
    const text = 'CVE-2021-44228 203.0.113.0/24 evil.com';
    expect(brief(extractText(text))).toEqual(['domain evil.com']);
    expect(brief(extractText(text, { types: ['cve', 'cidr'] }))).toEqual(['cve CVE-2021-44228', 'cidr 203.0.113.0/24']);
  });

  test('gives each stretch to one indicator, whatever is asked for', () => {
    expect(brief(extractText('http://203.0.113.7/a bob@evil.com', { types: ['ip', 'domain'] }))).toEqual([]);
  });

  test('leaves private addresses out unless asked for, but keeps documentation ranges', () => {
    const text =
      '10.0.0.1 127.0.0.1 169.254.1.1 100.64.0.1 224.0.0.1 0.0.0.0 255.255.255.255 ::1 fe80::1 fd00::1 192.0.2.1';
    expect(brief(extractText(text))).toEqual(['ip 192.0.2.1']);
    expect(extractText(text, { includePrivate: true })).toHaveLength(11);
  });

  test('reports hosts on request, with numeric spellings resolved', () => {
    expect(brief(extractText('http://0xcb.0.0x71.7/x bob@mail.evil.com', { hosts: true }))).toEqual([
      'url http://0xcb.0.0x71.7/x',
      'ip 203.0.113.7',
      'email bob@mail.evil.com',
      'domain mail.evil.com',
    ]);
  });
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])('%s is no masked scheme', (word) => {
  const [hit] = extractText(`${word}://evil.com/a`, { types: ['url'] });
  expect(hit?.value ?? '').not.toContain('function');
  expect(hit?.defanged ?? false).toBe(false);
});

describe('createExtractor', () => {
  test('counts offsets and lines across chunks', () => {
    const extractor = createExtractor();
    const hits = [
      ...extractor.write(Buffer.from('one\ntw')),
      ...extractor.write(Buffer.from('o evil.c')),
      ...extractor.write(Buffer.from('om\nlast bad.org')),
      ...extractor.end(),
    ];
    expect(hits.map(({ value, offset, line }) => [value, offset, line])).toEqual([
      ['evil.com', 8, 2],
      ['bad.org', 22, 3],
    ]);
  });

  test('goes on behind bytes that are no UTF-8', () => {
    const extractor = createExtractor();
    const bytes = Buffer.concat([Buffer.from([0xff, 0xc3, 0x28, 0x20]), Buffer.from('evil.com '), Buffer.from([0xe2])]);
    expect([...extractor.write(bytes), ...extractor.end()]).toMatchObject([{ value: 'evil.com', offset: 4 }]);
  });

  test('may be handed the same buffer again and again', () => {
    const extractor = createExtractor();
    const buffer = Buffer.from('evil.');
    const hits = extractor.write(buffer);
    buffer.write('com\n\n');
    expect([...hits, ...extractor.write(buffer), ...extractor.end()]).toMatchObject([{ value: 'evil.com' }]);
  });
});
