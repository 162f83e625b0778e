import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { harmlessFile } from '../../../../src/analysis/facts/harmless-files.ts';
import { ask } from './ask.ts';

describe('addresses', () => {
  test.each([
    ['10.0.0.1', 'RFC 1918'],
    ['127.0.0.1', 'RFC 1122'],
    ['100.64.0.1', 'RFC 6598'],
    ['203.0.113.7', 'RFC 5737'],
    ['fe80::1', 'RFC 4291'],
    ['fd00::1', 'RFC 4193'],
    ['2001:db8::1', 'RFC 3849'],
  ])('%s makes no sense to judge: %s', async (typed, rfc) => {
    const answer = await ask('ioc_facts', typed);
    expect(answer).toMatchObject({ not_applicable: true, verdict: 'none', summary: { reserved_by: rfc } });
    expect(answer.reasons[0]).toContain(rfc);
  });

  test.each([
    ['1.1.1.1', 'Cloudflare'],
    ['2620:fe::fe', 'Quad9'],
    ['208.67.222.222', 'OpenDNS (Cisco)'],
  ])('%s is the resolver of %s', async (typed, operator) => {
    const expected = { verdict: 'benign', score: 0, confidence: 8, summary: { public_resolver: operator } };
    expect(await ask('ioc_facts', typed)).toMatchObject(expected);
  });

  test.each([
    ['45.83.140.140', 'public IPv4 address'],
    ['2a0b:f4c2::1', 'public IPv6 address'],
    ['2001:0:4136:e378::1', 'Teredo address'],
  ])('%s is an ordinary address', async (typed, reason) => {
    const answer = await ask('ioc_facts', typed);
    expect(answer).toMatchObject({ verdict: 'none', score: null, reasons: [reason] });
    expect(answer.not_applicable).toBeUndefined();
  });

  test('an IPv4-mapped address is the IPv4 address', async () => {
    expect(await ask('ioc_facts', '::ffff:8.8.8.8')).toMatchObject({
      verdict: 'benign',
      summary: { version: 4, public_resolver: 'Google' },
      reasons: ['public DNS resolver of Google'],
    });
    const inside = { not_applicable: true, summary: { version: 4, range: 'private' } };
    expect(await ask('ioc_facts', '::ffff:a00:1')).toMatchObject(inside);
  });
});

describe('names', () => {
  test.each([
    'router.local',
    'nas.home.arpa',
    'www.example.com',
    'example.org',
    'build.internal',
    '7.113.0.203.in-addr.arpa',
  ])('%s makes no sense to judge', async (typed) => {
    expect(await ask('ioc_facts', typed)).toMatchObject({ not_applicable: true, tags: ['special-use'] });
  });

  test('an onion service can be judged', async () => {
    const answer = await ask('ioc_facts', 'something.onion');
    expect(answer.not_applicable).toBeUndefined();
    expect(answer).toMatchObject({ tags: ['onion'], summary: { reserved_by: 'RFC 7686' } });
  });

  test('where it was registered', async () => {
    const answer = await ask('ioc_facts', 'a.b.evil.co.uk');
    expect(answer.summary).toEqual({ tld: 'uk', tld_known: true, suffix: 'co.uk', registrable_domain: 'evil.co.uk' });
    expect(answer.reasons).toEqual(['registered name evil.co.uk under co.uk']);
  });

  test.each([
    ['nosuchtld.zzzz', 'ends in zzzz, which is no top-level domain'],
    ['github.io', 'github.io is a suffix that names are registered under'],
    ['evil.github.io', 'registered name evil.github.io under github.io, which is shared by customers of its owner'],
  ])('%s: %s', async (typed, reason) => {
    expect((await ask('ioc_facts', typed)).reasons).toEqual([reason]);
  });

  test('a name on a shared suffix', async () => {
    const { summary, tags } = await ask('ioc_facts', 'evil.github.io');
    expect(summary).toMatchObject({ suffix: 'github.io', registrable_domain: 'evil.github.io', shared_suffix: true });
    expect(tags).toEqual(['shared-suffix']);
  });

  test('an international name in both forms', async () => {
    const { summary, tags, reasons } = await ask('ioc_facts', 'bücher.de');
    expect(summary).toMatchObject({ unicode: 'bücher.de', punycode: 'xn--bcher-kva.de' });
    expect(tags).toEqual(['idn']);
    expect(reasons[0]).toContain('bücher.de');
  });
});

describe('URLs and mailboxes take the facts of their host, not its good name', () => {
  test.each([
    ['http://10.0.0.1/x', { not_applicable: true }],
    ['http://2130706433/', { not_applicable: true, summary: { range: 'loopback' } }],
    ['http://127.1/', { not_applicable: true, summary: { range: 'loopback' } }],
    ['ssh://0x7f.1/', { not_applicable: true, summary: { range: 'loopback' } }],
    ['http://[fe80::1%25eth0]/', { not_applicable: true, summary: { range: 'link-local' } }],
    ['ssh://bob@[fe80::1%25eth0]:22/', { not_applicable: true, summary: { range: 'link-local' } }],
    ['http://[::ffff:10.0.0.1]/', { not_applicable: true, summary: { mapped_ipv4: '10.0.0.1' } }],
    ['http://router.local/x', { not_applicable: true }],
    ['bob@example.net', { not_applicable: true }],
    ['https://8.8.8.8/x', { verdict: 'none', confidence: 0, summary: { public_resolver: 'Google' } }],
    ['bob@evil.co.uk', { summary: { registrable_domain: 'evil.co.uk' } }],
  ])('%s', async (typed, expected) => {
    expect(await ask('ioc_facts', typed)).toMatchObject(expected);
  });
});

describe('hashes', () => {
  // In two parts: whole, it would make scanners report this file.
  const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}${'$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;
  const contents: [string, string][] = [
    ['empty file', ''],
    ['file with nothing but a line feed', '\n'],
    ['EICAR test file', EICAR],
    ['EICAR test file with a line feed', `${EICAR}\n`],
    ['EICAR test file with a line break', `${EICAR}\r\n`],
  ];

  test.each(contents)('the %s is known in every algorithm', (file, content) => {
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
      expect(harmlessFile(createHash(algorithm).update(content).digest('hex'))).toBe(file);
    }
  });

  test.each([
    [32, 'md5', 'MD5 hash'],
    [40, 'sha1', 'SHA-1 hash'],
    [64, 'sha256', 'SHA-256 hash'],
    [128, 'sha512', 'SHA-512 hash'],
  ])('%d digits: %s', async (length, algorithm, reason) => {
    const { summary, reasons } = await ask('ioc_facts', 'abcdef01'.repeat(length / 8));
    expect({ summary, reasons }).toEqual({ summary: { algorithm }, reasons: [reason] });
  });

  test('a known file makes no sense to judge', async () => {
    const answer = await ask('ioc_facts', 'd41d8cd98f00b204e9800998ecf8427e');
    expect(answer).toMatchObject({ not_applicable: true, reasons: ['MD5 hash of the empty file'] });
  });
});
