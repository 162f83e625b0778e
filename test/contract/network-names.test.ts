import { describe, expect, test } from 'vitest';
import { type PluginResult, plugins, runPlugins } from '../../src/analysis/index.ts';
import { pluginResult } from '../../src/engine/records/result.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { type NameQuestion, nameServer, type Told } from './name-server.ts';
import { fast, IP, SHA256 } from './step.ts';

const NOW = new Date('2026-08-01T12:00:00Z');
const KEY = 'inventedkey0123456789abcde';
const IPV6: Indicator = { type: 'ip', value: '2a0b:f4c2::1' };
const DOMAIN: Indicator = { type: 'domain', value: 'login.evilish.org' };
const NIBBLES = '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.c.4.f.b.0.a.2';

interface Circumstances {
  readonly key?: string;
  readonly limitMs?: number;
  readonly offline?: boolean;
}

/** What a plugin makes of what name servers tell; what comes out must not hold the key. */
async function asked(
  name: string,
  indicator: Indicator,
  tell: (question: NameQuestion) => Told,
  how: Circumstances = {},
) {
  const server = await nameServer(tell);
  const { key, limitMs = 5000, offline = false } = how;
  const http = async () => ({
    send: () => Promise.reject(new Error('asked over HTTP')),
    close: async () => {},
  });
  const reach = { access: async () => ({ key, url: server.url }), http, offline };
  const context = { now: () => NOW, signal: new AbortController().signal, reach, limitMs };
  const [result] = await runPlugins(indicator, [fast(name)], context);
  if (!result) throw new Error(`${name} does not take ${indicator.type}`);
  expect(pluginResult.parse(result)).toEqual(result);
  if (key !== undefined) expect(JSON.stringify(result)).not.toContain(key);
  return { result, names: server.asked.map((question) => `${question.type} ${question.name}`) };
}

const says = ({ status, error }: PluginResult) => error?.code ?? status;

const CASES: readonly (readonly [name: string, indicator: Indicator])[] = [
  ['cymru', IP],
  ['cymru', { type: 'hash', value: SHA256 }],
  ['spamhaus', IP],
  ['spamhaus', DOMAIN],
];

test('every plugin that asks name servers is here', () => {
  const names = new Set(CASES.map(([name]) => name));
  expect([...names].sort()).toEqual(plugins.filter(({ url }) => url === 'dns:').map(({ name }) => name));
  for (const name of names) expect(fast(name).egress).toBe('dns');
});

describe.each(CASES)('%s asked about %j', (name, indicator) => {
  test('a name that does not exist is not known, and no opinion', async () => {
    const { result } = await asked(name, indicator, () => 'NXDOMAIN');
    expect(result).toMatchObject({ status: 'not_found', verdict: 'none', score: null });
  });

  test('a name without such a record is not known either', async () => {
    const { result } = await asked(name, indicator, () => []);
    expect(result).toMatchObject({ status: 'not_found', verdict: 'none' });
  });

  test.each(['SERVFAIL', 'REFUSED'] as const)('%s is an error', async (told) => {
    const { result } = await asked(name, indicator, () => told);
    expect([says(result), result.verdict]).toEqual(['network', 'none']);
  });

  test('silence', async () => {
    const { result } = await asked(name, indicator, () => undefined, { limitMs: 200 });
    expect(says(result)).toBe('timeout');
  });

  test.each([
    ['an address of the world, as a portal answers everything', '93.184.215.14'],
    ['a code that nobody has described', '127.0.0.99'],
    ['a line of text', 'v=spf1 -all'],
    ['signs that control a terminal', '\u001b[31m | \u0007'],
  ])('%s is no answer', async (_, record) => {
    const { result } = await asked(name, indicator, ({ type }) => [
      type === 'A' && !/^[\d.]+$/.test(record) ? '1.2.3.4' : record,
    ]);
    expect([says(result), result.verdict]).toEqual(['bad_response', 'none']);
  });

  test('with --offline nobody is asked', async () => {
    const { result, names } = await asked(name, indicator, () => [], { offline: true });
    expect([result.skip?.reason, names]).toEqual(['offline', []]);
  });
});

describe('cymru', () => {
  const ORIGIN = '64496 64497 | 45.83.140.0/24 | ZZ | invented | 2019-03-04';
  const WIDE = '64498 | 45.83.0.0/16 | ZZ | invented | 2019-03-04';
  const tell =
    (origins: readonly string[], name: Told = ['64496 | ZZ | invented | 2001-02-03 | INVENTED Some Network, ZZ']) =>
    (question: NameQuestion) =>
      question.name.startsWith('as') ? name : origins;

  test('an address by its octets, then the name of the system', async () => {
    const { result, names } = await asked('cymru', IP, tell([WIDE, ORIGIN]));
    expect(names).toEqual(['TXT 140.140.83.45.origin.asn.cymru.com', 'TXT as64496.asn.cymru.com']);
    expect(result).toMatchObject({ status: 'ok', verdict: 'none', score: null });
    expect(result.summary).toEqual({
      asn: 'AS64496',
      as_name: 'INVENTED Some Network, ZZ',
      prefix: '45.83.140.0/24',
      country: 'ZZ',
      registry: 'invented',
      allocated: '2019-03-04T00:00:00Z',
    });
  });

  test('an IPv6 address by its digits', async () => {
    const { names } = await asked('cymru', IPV6, tell(['64496 | 2a0b:f4c0::/29 | ZZ | invented | 2019-03-04']));
    expect(names[0]).toBe(`TXT ${NIBBLES}.origin6.asn.cymru.com`);
  });

  test.each<[string, Told]>([
    ['nobody knows', 'NXDOMAIN'],
    ['no server tells', 'SERVFAIL'],
    ['is written otherwise', ['something else']],
    ['is that of another', ['64497 | ZZ | invented | 2001-02-03 | OTHER Network, ZZ']],
  ])('a system whose name %s', async (_, told) => {
    const { result } = await asked('cymru', IP, tell([ORIGIN], told));
    expect(result.status).toBe('ok');
    expect(result.summary).not.toHaveProperty('as_name');
  });

  test.each([
    ['a block that does not hold the address', '64496 | 203.0.113.0/24 | ZZ | invented | 2019-03-04'],
    ['no number', 'NA | 45.83.140.0/24 | ZZ | invented | 2019-03-04'],
    ['a block of another kind', '64496 | 2a0b:f4c0::/29 | ZZ | invented | 2019-03-04'],
  ])('%s', async (_, origin) => {
    expect(says((await asked('cymru', IP, tell([origin]))).result)).toBe('bad_response');
  });

  test('a file by its hash, a SHA-256 in two labels', async () => {
    const { result, names } = await asked('cymru', { type: 'hash', value: SHA256 }, () => ['1611956489 28']);
    expect(names).toEqual([`TXT ${'ab'.repeat(16)}.${'ab'.repeat(16)}.hash.cymru.com`]);
    expect(result).toMatchObject({
      verdict: 'none',
      summary: { detected_percent: 28, last_seen: '2021-01-29T21:41:29Z' },
      tags: ['malware-registry'],
    });
    const sha512 = await asked('cymru', { type: 'hash', value: SHA256.repeat(2) }, () => ['1611956489 28']);
    expect([sha512.result.skip?.reason, sha512.names]).toEqual(['unsupported_type', []]);
  });

  test('a share of more than all is none', async () => {
    const { result } = await asked('cymru', { type: 'hash', value: 'ab'.repeat(16) }, () => ['1611956489 280']);
    expect(says(result)).toBe('bad_response');
  });
});

describe('spamhaus', () => {
  const ask = (codes: readonly string[], indicator: Indicator = IP, key?: string) =>
    asked('spamhaus', indicator, () => codes, key === undefined ? {} : { key });

  test.each<[string, readonly string[], Indicator, string, number | null, string]>([
    ['SBL', ['127.0.0.2'], IP, 'malicious', 85, 'SBL'],
    ['CSS', ['127.0.0.3'], IP, 'malicious', 85, 'CSS'],
    ['XBL', ['127.0.0.4'], IP, 'malicious', 85, 'XBL'],
    ['DROP', ['127.0.0.9', '127.0.0.2'], IP, 'malicious', 85, 'SBL, DROP'],
    ['the policy of a provider alone', ['127.0.0.10'], IP, 'none', null, 'PBL'],
    ['a policy of Spamhaus itself', ['127.0.0.11'], IPV6, 'none', null, 'PBL'],
    ['a policy beside an exploited machine', ['127.0.0.11', '127.0.0.4'], IP, 'malicious', 85, 'XBL, PBL'],
    ['a domain of spammers', ['127.0.1.2'], DOMAIN, 'malicious', 85, 'DBL'],
    ['a domain that controls a botnet', ['127.0.1.6'], DOMAIN, 'malicious', 85, 'DBL'],
    ['an abused domain', ['127.0.1.104'], DOMAIN, 'suspicious', 50, 'DBL'],
    ['a domain both abused and bought', ['127.0.1.102', '127.0.1.5'], DOMAIN, 'malicious', 85, 'DBL'],
    ['a listing with a code that nobody has described', ['127.0.0.2', '127.0.0.77'], IP, 'malicious', 85, 'SBL'],
  ])('%s', async (_, codes, indicator, verdict, score, lists) => {
    const { result } = await ask(codes, indicator);
    expect({ verdict: result.verdict, score: result.score, lists: result.summary['lists'] }).toEqual({
      verdict,
      score,
      lists,
    });
  });

  test.each([
    ['a public resolver', '127.255.255.254', 'forbidden'],
    ['too many questions', '127.255.255.255', 'rate_limited'],
    ['a mistyped list', '127.255.255.252', 'bad_response'],
    ['an address asked of the list of domains', '127.0.1.255', 'bad_response'],
  ])('%s is no listing, whatever comes with it', async (_, code, expected) => {
    for (const codes of [[code], ['127.0.0.2', code]]) {
      const { result } = await ask(codes);
      expect([says(result), result.verdict]).toEqual([expected, 'none']);
    }
  });

  test.each<[Indicator, string | undefined, string]>([
    [IP, undefined, '140.140.83.45.zen.spamhaus.org'],
    [IPV6, undefined, `${NIBBLES}.zen.spamhaus.org`],
    [DOMAIN, undefined, 'login.evilish.org.dbl.spamhaus.org'],
    [IP, KEY, `140.140.83.45.${KEY}.zen.dq.spamhaus.net`],
    [DOMAIN, KEY, `login.evilish.org.${KEY}.dbl.dq.spamhaus.net`],
  ])('%j with key %s is %s', async (indicator, key, name) => {
    expect((await ask([], indicator, key)).names).toEqual([`A ${name}`]);
  });

  test('a key that is no label is not sent', async () => {
    const { result, names } = await ask(['127.0.0.2'], IP, 'evil.example/0123456789');
    expect([says(result), names]).toEqual(['unauthorized', []]);
  });

  test('a name that leaves no room is not asked about', async () => {
    const value = `${'a23456789.'.repeat(23)}evilish.org`;
    const { result, names } = await ask([], { type: 'domain', value });
    expect([result.skip?.reason, names]).toEqual(['unsupported_type', []]);
  });

  test.each<[string, Told, string | undefined]>([
    ['accepted', ['127.0.0.2'], undefined],
    ['refused', 'NXDOMAIN', 'unauthorized'],
    ['asked through a public resolver', ['127.255.255.254'], 'forbidden'],
  ])('a key that is %s', async (_, told, expected) => {
    const { url, asked: questions } = await nameServer(() => told);
    const http = () => Promise.reject(new Error('asked over HTTP'));
    const send = async () => ({ send: http, close: async () => {} });
    const reach = { access: async () => ({ key: KEY, url }), http: send };
    const tried = fast('spamhaus').check?.({ now: () => NOW, signal: new AbortController().signal, reach });
    if (expected === undefined) expect(await tried).toEqual({ checked: true });
    else await expect(tried).rejects.toMatchObject({ code: expected });
    expect(questions).toEqual([{ name: `2.0.0.127.${KEY}.zen.dq.spamhaus.net`, type: 'A' }]);
  });
});
