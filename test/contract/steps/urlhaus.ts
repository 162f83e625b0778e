import type { Asked } from '../serving.ts';
import { fast, IP, KEY, SHA256, type Step, URL_VALUE } from '../step.ts';

function asksFor(path: string, field: string, value: string): Step['asks'] {
  return ({ method, url, headers, body }: Asked) =>
    method === 'POST' &&
    url === `/api/${path}/` &&
    headers['auth-key'] === KEY &&
    new URLSearchParams(body).get(field) === value;
}

const COMMON = {
  plugin: fast('urlhaus'),
  key: KEY,
  verdict: 'malicious',
  score: 95,
  unknown: { status: 200, body: { query_status: 'no_results' } },
  refusal: { query_status: 'unknown_auth_key', key: KEY },
} as const;

const LISTED = {
  query_status: 'ok',
  id: '3000001',
  urlhaus_reference: 'https://urlhaus.abuse.ch/url/3000001/',
  url: URL_VALUE,
  url_status: 'online',
  host: 'files.evilish.org',
  date_added: '2026-03-01 10:11:12 UTC',
  last_online: null,
  threat: 'malware_download',
  blacklists: { spamhaus_dbl: 'not listed', surbl: 'listed' },
  reporter: 'an_analyst',
  larted: 'true',
  tags: ['exe', 'InventedStealer'],
  payloads: [{ firstseen: '2026-03-01', filename: 'a.exe', response_sha256: SHA256, signature: 'InventedStealer' }],
};

const HOST = {
  query_status: 'ok',
  host: 'files.evilish.org',
  firstseen: '2026-03-01 10:11:12 UTC',
  url_count: '12',
  blacklists: { spamhaus_dbl: 'not listed', surbl: 'not listed' },
  urls: [
    {
      id: '3000001',
      url: URL_VALUE,
      url_status: 'online',
      date_added: '2026-03-01 10:11:12 UTC',
      threat: 'malware_download',
      tags: null,
    },
    { id: '3000002', url: 'not a url', url_status: 'offline', date_added: '2026-03-02 10:11:12 UTC', tags: ['exe'] },
  ],
};

const HOST_READ = ['query_status', 'host', 'urls', 'urls.0', 'urls.0.url_status', 'urls.1.tags', 'firstseen'];

const FILE = {
  query_status: 'ok',
  md5_hash: 'cd'.repeat(16),
  sha256_hash: SHA256,
  file_type: 'exe',
  file_size: '4096',
  signature: 'InventedStealer',
  firstseen: '2026-03-01 10:11:12',
  lastseen: '',
  url_count: '1',
  virustotal: { result: '17 / 69', percent: '24.64' },
  urls: [{ url_id: '3000001', url: URL_VALUE, url_status: 'online', firstseen: '2026-03-01', lastseen: null }],
};

const STEPS: readonly Step[] = [
  {
    ...COMMON,
    title: 'urlhaus url',
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    body: LISTED,
    read: [
      'query_status',
      'url_status',
      'threat',
      'reporter',
      'date_added',
      'tags',
      'tags.0',
      'blacklists',
      'payloads',
    ],
    asks: asksFor('url', 'url', URL_VALUE),
  },
  {
    ...COMMON,
    title: 'urlhaus domain',
    indicator: { type: 'domain', value: 'files.evilish.org' },
    body: HOST,
    read: HOST_READ,
    asks: asksFor('host', 'host', 'files.evilish.org'),
  },
  {
    ...COMMON,
    title: 'urlhaus ip',
    indicator: IP,
    body: { ...HOST, host: IP.value },
    read: HOST_READ,
    asks: asksFor('host', 'host', IP.value),
  },
  {
    ...COMMON,
    title: 'urlhaus sha256',
    indicator: { type: 'hash', value: SHA256 },
    body: FILE,
    read: ['query_status', 'sha256_hash', 'urls', 'urls.0.url_status', 'signature', 'file_type', 'firstseen'],
    asks: asksFor('payload', 'sha256_hash', SHA256),
  },
  {
    ...COMMON,
    title: 'urlhaus md5',
    indicator: { type: 'hash', value: 'cd'.repeat(16) },
    body: FILE,
    read: ['query_status', 'sha256_hash', 'urls'],
    asks: asksFor('payload', 'md5_hash', 'cd'.repeat(16)),
  },
];
export default STEPS;
