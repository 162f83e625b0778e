import { describe, expect, test } from 'vitest';
import { answered, tried } from '../answered.ts';
import { always } from '../serving.ts';
import { IP, SHA256 } from '../step.ts';

const URL_ASKED = { type: 'url', value: 'http://files.evilish.org/a.exe' } as const;
const DOMAIN = { type: 'domain', value: 'files.evilish.org' } as const;
const FILE = { type: 'hash', value: SHA256 } as const;

const listed = (more: object = {}) => ({
  query_status: 'ok',
  id: '3000001',
  url: URL_ASKED.value,
  url_status: 'online',
  host: 'files.evilish.org',
  date_added: '2026-03-01 10:11:12 UTC',
  threat: 'malware_download',
  tags: ['exe'],
  payloads: null,
  ...more,
});

const entry = (url_status: string, date_added: string) => ({
  url: URL_ASKED.value,
  url_status,
  date_added,
  tags: null,
});

const host = (urls: readonly object[], more: object = {}) => ({
  query_status: 'ok',
  host: 'files.evilish.org',
  firstseen: '2026-01-01 00:00:00 UTC',
  url_count: String(urls.length),
  urls,
  ...more,
});

describe('a URL', () => {
  test.each<[string, object, object]>([
    [
      'online',
      {},
      { score: 95, confidence: 9, summary: { url_status: 'online', threat: 'malware_download', payloads: 0 } },
    ],
    [
      'offline, seen online since',
      { url_status: 'offline', last_online: '2026-07-02 00:00:00 UTC' },
      { score: 75, last_seen: '2026-07-02T00:00:00Z' },
    ],
    ['offline, never seen again', { url_status: 'offline' }, { score: 75, last_seen: '2026-03-01T10:11:12Z' }],
    ['in a state not known', { url_status: 'unknown' }, { score: 75, last_seen: '2026-03-01T10:11:12Z' }],
    [
      'on a host that was hacked',
      { blacklists: { spamhaus_dbl: 'abused_legit_malware', surbl: 'listed' } },
      { score: 95, confidence: 9, tags: ['compromised', 'exe'] },
    ],
    ['with a number for an id', { id: 3000001 }, { permalink: 'https://urlhaus.abuse.ch/url/3000001/' }],
  ])('%s', async (_, more, expected) => {
    const { result } = await answered('urlhaus', URL_ASKED, listed(more));
    expect(result).toMatchObject({
      status: 'ok',
      verdict: 'malicious',
      first_seen: '2026-03-01T10:11:12Z',
      ...expected,
    });
  });

  test('online, it is as fresh as today', async () => {
    const { result, alone } = await answered('urlhaus', URL_ASKED, listed({ date_added: '2019-01-19 01:33:26 UTC' }));
    expect(result).not.toHaveProperty('last_seen');
    expect(result.reasons).toEqual(['listed by URLhaus, online, malware_download since 2019-01-19']);
    expect(alone).toMatchObject({ verdict: 'malicious', score: 85 });
  });

  test('offline for two years, it is a suspicion', async () => {
    const old = listed({ url_status: 'offline', date_added: '2024-08-01 00:00:00 UTC' });
    expect((await answered('urlhaus', URL_ASKED, old)).alone).toMatchObject({ verdict: 'suspicious' });
  });

  test('names what it served', async () => {
    const payloads = [
      { signature: 'InventedStealer', response_sha256: SHA256 },
      { signature: null, response_sha256: 'no hash' },
    ];
    const { result } = await answered('urlhaus', URL_ASKED, listed({ payloads }));
    expect(result.families).toEqual(['InventedStealer']);
    expect(result.related).toEqual([{ type: 'hash', value: SHA256, relation: 'related-to' }]);
  });
});

describe('a host', () => {
  test.each<[string, object, object]>([
    [
      'with one URL online',
      host([entry('offline', '2026-07-01 00:00:00 UTC'), entry('online', '2026-02-01 00:00:00 UTC')]),
      { score: 95, confidence: 9, summary: { url_count: 2, urls_online: 1 } },
    ],
    [
      'with all of them offline',
      host([entry('offline', '2026-02-01 00:00:00 UTC'), entry('offline', '2026-07-01 00:00:00 UTC')]),
      { score: 75, last_seen: '2026-07-01T00:00:00Z', summary: { urls_online: 0 } },
    ],
    [
      'that was hacked',
      host([entry('online', '2026-07-01 00:00:00 UTC')], { blacklists: { spamhaus_dbl: 'abused_legit_malware' } }),
      { score: 95, confidence: 6, tags: ['compromised'] },
    ],
    [
      'without a word of its URLs',
      host([], { urls: null, url_count: 7 }),
      { score: 75, last_seen: '2026-01-01T00:00:00Z' },
    ],
  ])('%s', async (_, body, expected) => {
    const { result } = await answered('urlhaus', DOMAIN, body);
    expect(result).toMatchObject({ status: 'ok', verdict: 'malicious', ...expected });
  });

  test('where everybody may put files is not malicious for what somebody put there', async () => {
    const body = host([entry('online', '2026-07-01 00:00:00 UTC')]);
    const { result, alone } = await answered('urlhaus', { type: 'domain', value: 'github.com' }, body);
    expect(result).toMatchObject({ verdict: 'malicious', confidence: 6 });
    expect(result.reasons).toContain('others than its owner put the malware there');
    expect(alone).toMatchObject({ verdict: 'suspicious' });
    expect((await answered('urlhaus', DOMAIN, body)).alone).toMatchObject({ verdict: 'malicious' });
  });
});

test('a file is as bad as the URLs that serve it', async () => {
  const file = (url_status: string) => ({
    query_status: 'ok',
    sha256_hash: SHA256,
    file_type: 'exe',
    file_size: '4096',
    signature: 'InventedStealer',
    firstseen: '2024-03-01 11:55:46',
    lastseen: '',
    urls: [{ url: URL_ASKED.value, url_status }],
  });
  const online = await answered('urlhaus', FILE, file('online'));
  expect(online.result).toMatchObject({ verdict: 'malicious', score: 95, summary: { file_size: 4096, url_count: 1 } });
  expect(online.result.related).toEqual([{ type: 'url', value: URL_ASKED.value, relation: 'downloaded-from' }]);
  expect((await answered('urlhaus', FILE, file('offline'))).result).toMatchObject({ verdict: 'malicious', score: 75 });
});

test.each<[string, number, object, string]>([
  ['a URL that it does not take', 200, { query_status: 'invalid_url' }, 'invalid_ioc'],
  ['a word that it does not document', 200, { query_status: 'on_holiday' }, 'provider_error'],
  ['a key it does not know, with 403', 403, { query_status: 'unknown_auth_key' }, 'unauthorized'],
  ['no key at all, with 401', 401, { error: 'Unauthorized' }, 'unauthorized'],
  ['fine, it says, with 500', 500, listed(), 'provider_error'],
])('%s', async (_, http, body, code) => {
  const { result } = await answered('urlhaus', URL_ASKED, always(http, body));
  expect(result).toMatchObject({ status: 'error', verdict: 'none', error: { code, http } });
});

test('its own word for not knowing goes before the HTTP status', async () => {
  const { result } = await answered('urlhaus', URL_ASKED, always(404, { query_status: 'no_results' }));
  expect(result).toMatchObject({ status: 'not_found', verdict: 'none', score: null });
});

test.each([
  { type: 'ip', value: '2a0b:f4c2::1' } as const,
  { type: 'hash', value: 'ab'.repeat(20) } as const,
  { type: 'hash', value: 'ab'.repeat(64) } as const,
])('$value is nothing it knows', async (indicator) => {
  const { result, asked } = await answered('urlhaus', indicator, listed());
  expect(result).toMatchObject({ status: 'skipped', skip: { reason: 'unsupported_type' } });
  expect(asked).toEqual([]);
});

test('an address inside an IPv6 address is asked about as what it is', async () => {
  const { asked } = await answered('urlhaus', { type: 'ip', value: `::ffff:${IP.value}` }, host([]));
  expect(asked.map(({ body }) => body)).toEqual([`host=${IP.value}`]);
});

test('its key is tried', async () => {
  expect(await tried('urlhaus', always(200, { query_status: 'no_results' }))).toEqual({ checked: true });
  expect(await tried('urlhaus', always(403, { query_status: 'unknown_auth_key' }))).toBe('unauthorized');
});
