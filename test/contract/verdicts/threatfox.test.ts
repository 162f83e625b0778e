import { describe, expect, test } from 'vitest';
import { answered, tried } from '../answered.ts';
import { always, type Respond } from '../serving.ts';
import { IP, SHA256 } from '../step.ts';

const DOMAIN = { type: 'domain', value: 'c2.evilish.org' } as const;

const entry = (ioc: string, ioc_type: string, more: object = {}) => ({
  id: '1700001',
  ioc,
  threat_type: 'botnet_cc',
  ioc_type,
  malware_printable: 'Invented Stealer',
  confidence_level: 100,
  first_seen: '2026-07-20 01:44:00 UTC',
  last_seen: null,
  tags: null,
  ...more,
});

const found = (...data: readonly object[]) => ({ query_status: 'ok', data });

test.each([
  [100, 'malicious'],
  [75, 'malicious'],
  [74, 'suspicious'],
  [0, 'suspicious'],
])('of confidence %i it is %s', async (confidence_level, verdict) => {
  const { result } = await answered('threatfox', DOMAIN, found(entry(DOMAIN.value, 'domain', { confidence_level })));
  expect(result).toMatchObject({ status: 'ok', verdict, score: confidence_level, confidence: 9 });
});

describe('an address', () => {
  test.each<[string, string, string]>([
    ['with a port', `${IP.value}:4443`, 'ip:port'],
    ['with a URL on it', `http://${IP.value}:82/cx`, 'url'],
  ])('%s', async (_, ioc, type) => {
    const { result } = await answered('threatfox', IP, found(entry(ioc, type)));
    expect(result).toMatchObject({ verdict: 'malicious', score: 100, summary: { entries: 1 } });
  });

  test('that another one contains is not known', async () => {
    const { result } = await answered(
      'threatfox',
      { type: 'ip', value: '5.83.140.14' },
      found(entry(`4${'5.83.140.140'}:80`, 'ip:port')),
    );
    expect(result).toMatchObject({ status: 'not_found', verdict: 'none', score: null });
  });

  test('of the sixth version', async () => {
    const body = found(entry('[2a0b:f4c2::1]:443', 'ip:port'));
    const { result } = await answered('threatfox', { type: 'ip', value: '2a0b:f4c2::1' }, body);
    expect(result).toMatchObject({ verdict: 'malicious' });
  });
});

describe('a domain', () => {
  test('that another one contains is not known', async () => {
    const { result } = await answered(
      'threatfox',
      { type: 'domain', value: 'evilish.org' },
      found(entry('notevilish.org', 'domain')),
    );
    expect(result).toMatchObject({ status: 'not_found' });
  });

  test('that only URLs are listed on is half of what they are', async () => {
    const body = found(entry(`https://${DOMAIN.value}/gate.php`, 'url'), entry('https://x.c2.evilish.org/', 'url'));
    const { result } = await answered('threatfox', DOMAIN, body);
    expect(result).toMatchObject({
      verdict: 'suspicious',
      score: 50,
      confidence: 6,
      summary: { entries: 0, urls_listed: 1 },
    });
    expect(result.related).toEqual([
      { type: 'url', value: `https://${DOMAIN.value}/gate.php`, relation: 'related-to' },
    ]);
  });

  test('of a public place tells nothing by them', async () => {
    const body = found(entry('https://github.com/someone/x.txt', 'url'));
    const { result } = await answered('threatfox', { type: 'domain', value: 'github.com' }, body);
    expect(result).toMatchObject({ status: 'ok', verdict: 'none', score: null, summary: { urls_listed: 1 } });
  });
});

test('the strongest entry decides, and all of them tell', async () => {
  const body = found(
    entry(`${IP.value}:80`, 'ip:port', { confidence_level: 50, malware_printable: 'Other', tags: ['other'] }),
    entry(`${IP.value}:443`, 'ip:port', { id: 9, last_seen: '2026-07-30 00:00:00 UTC', is_compromised: true }),
    entry(`${IP.value}:22`, 'ip:port', { malware_printable: 'Unknown malware', first_seen: '2026-01-01 00:00:00 UTC' }),
  );
  const { result } = await answered('threatfox', IP, body);
  expect(result).toMatchObject({
    verdict: 'malicious',
    score: 100,
    families: ['Other', 'Invented Stealer'],
    tags: ['compromised', 'other'],
    first_seen: '2026-01-01T00:00:00Z',
    last_seen: '2026-07-30T00:00:00Z',
    permalink: 'https://threatfox.abuse.ch/ioc/9/',
    reasons: ['listed by ThreatFox, botnet_cc, Invented Stealer, confidence 100 of 100'],
  });
});

test('what nobody saw again is as old as its first day', async () => {
  const old = found(entry(`${IP.value}:80`, 'ip:port', { first_seen: '2022-01-02 01:05:27 UTC' }));
  const { result, alone } = await answered('threatfox', IP, old);
  expect(result).toMatchObject({ verdict: 'malicious', last_seen: '2022-01-02T01:05:27Z' });
  expect(alone).toMatchObject({ verdict: 'suspicious' });
});

describe('a file', () => {
  test('whose servers are listed is malware', async () => {
    const body = found(entry(`${IP.value}:4443`, 'ip:port'), entry(DOMAIN.value, 'domain'));
    const { result } = await answered('threatfox', { type: 'hash', value: SHA256 }, body);
    expect(result).toMatchObject({ verdict: 'malicious', score: 100 });
    expect(result.related).toEqual([
      { type: 'ip', value: IP.value, relation: 'related-to' },
      { type: 'domain', value: DOMAIN.value, relation: 'related-to' },
    ]);
  });

  const listedItself: Respond = (asked, response) => {
    const nothing = { query_status: 'no_result', data: 'Your search did not yield any results' };
    const isSearch = asked.body.includes('search_ioc');
    const body = isSearch ? found(entry(SHA256, 'sha256_hash', { threat_type: 'payload' })) : nothing;
    always(200, body)(asked, response);
  };

  test('without servers may be listed itself', async () => {
    const { result, asked } = await answered('threatfox', { type: 'hash', value: SHA256 }, listedItself);
    expect(result).toMatchObject({ verdict: 'malicious', summary: { threat_type: 'payload' } });
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([
      { query: 'search_hash', hash: SHA256 },
      { query: 'search_ioc', search_term: SHA256 },
    ]);
  });

  test('by SHA-512 is nothing it knows', async () => {
    const { result, asked } = await answered('threatfox', { type: 'hash', value: 'ab'.repeat(64) }, found());
    expect(result).toMatchObject({ status: 'skipped', skip: { reason: 'unsupported_type' } });
    expect(asked).toEqual([]);
  });
});

test.each<[string, object, string]>([
  ['entries about something else', found(entry('other.example', 'domain')), 'bad_response'],
  ['no entries', found(), 'bad_response'],
  ['a text where entries should be', { query_status: 'ok', data: 'nothing' }, 'bad_response'],
  ['a confidence that is none', found(entry(DOMAIN.value, 'domain', { confidence_level: 101 })), 'bad_response'],
  ['a term it does not take', { query_status: 'illegal_search_term' }, 'invalid_ioc'],
  ['a user it does not want', { query_status: 'user_blacklisted' }, 'forbidden'],
])('%s', async (_, body, code) => {
  const { result } = await answered('threatfox', DOMAIN, body);
  expect(result).toMatchObject({ status: 'error', verdict: 'none', error: { code } });
});

test('its key is tried', async () => {
  expect(await tried('threatfox', always(200, { query_status: 'ok', data: {} }))).toEqual({ checked: true });
  expect(await tried('threatfox', always(200, { query_status: 'unknown_auth_key' }))).toBe('unauthorized');
});
