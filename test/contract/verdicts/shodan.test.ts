import { expect, test } from 'vitest';
import { IP, KEY } from '../step.ts';
import { read, told } from '../told.ts';

const HOST = { ip: IP.value, ip_str: IP.value, ports: [22], tags: [], vulns: [], hostnames: [], cpes: [] };

/** The full API has the address as a number beside its text. */
function saidBy(name: string, more: object) {
  const host = name === 'shodan' ? { ...HOST, ip: 760450188 } : HOST;
  return told(name, IP, { ...host, ...more }, name === 'shodan' ? KEY : undefined);
}

for (const name of ['shodan_internetdb', 'shodan']) {
  test.each<[string, readonly string[], string, number | null]>([
    ['no tag', [], 'none', null],
    ['what the host is', ['self-signed', 'cloud', 'eol-product', 'honeypot', 'scanner', 'vpn'], 'none', null],
    ['malware', ['malware'], 'suspicious', 50],
    ['a server of a botnet', ['cloud', 'C2'], 'suspicious', 50],
    ['somebody else inside', ['compromised', 'malware'], 'suspicious', 50],
    ['a word that only begins so', ['malware-analysis'], 'none', null],
  ])(`${name}: %s`, async (_, tags, verdict, score) => {
    const result = await saidBy(name, { tags });
    expect(read(result)).toEqual(['ok', verdict, score]);
    expect(result.confidence).toBe(score === null ? 0 : 4);
  });

  test(`${name}: weak versions are facts, the newest first, and no harm`, async () => {
    const vulns = [
      ...Array.from({ length: 134 }, (_, index) => `CVE-2019-${1000 + index}`),
      'CVE-2024-0001',
      'CVE-2024-10000',
      'MS-1',
    ];
    const result = await saidBy(name, { vulns, ports: Array.from({ length: 30 }, (_, index) => 30 - index) });
    expect(read(result)).toEqual(['ok', 'none', null]);
    expect(result.summary).toMatchObject({ vulns: 137, ports: '1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 20 more' });
    expect(result.cves).toHaveLength(20);
    expect(result.cves?.slice(0, 3)).toEqual(['CVE-2024-10000', 'CVE-2024-0001', 'CVE-2019-1133']);
    expect(result.reasons).toEqual(['30 open ports, 137 vulnerabilities by the versions it shows']);
  });

  test(`${name}: names that lead there, as far as they are names`, async () => {
    const result = await saidBy(name, { hostnames: ['a.evilish.org', 'A.evilish.org', '\u001b[31m', 7, 'not a name'] });
    expect(result.related).toEqual([{ type: 'domain', value: 'a.evilish.org', relation: 'related-to' }]);
    expect(JSON.stringify(result)).not.toContain('\\u001b');
  });

  test.each([
    ['about another address', name === 'shodan' ? { ip_str: '45.83.140.141' } : { ip: '45.83.140.141' }],
    ['a port that is none', { ports: [22, 70_000] }],
    ['tags that are a text', { tags: 'c2' }],
  ])(`${name}: %s`, async (_, more) => {
    expect(read(await saidBy(name, more))).toEqual(['bad_response', 'none', null]);
  });
}

test('the same address in another spelling', async () => {
  const ip = { type: 'ip', value: '2a0b:f4c2::1' } as const;
  expect(read(await told('shodan_internetdb', ip, { ...HOST, ip: '2A0B:F4C2:0:0:0:0:0:1' }))[0]).toBe('ok');
});

test('a sighting grows old only where it was one of harm', async () => {
  const last_update = '2026-05-01T01:18:24.954788';
  expect(await saidBy('shodan', { last_update })).not.toHaveProperty('last_seen');
  expect(await saidBy('shodan', { last_update, tags: ['c2'] })).toMatchObject({ last_seen: '2026-05-01T01:18:24Z' });
});
