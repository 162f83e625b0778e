import type { Asked } from '../serving.ts';
import { fast, IP, KEY, SHA256, type Step, URL_VALUE } from '../step.ts';

function asksFor(wanted: object): Step['asks'] {
  return ({ method, url, headers, body }: Asked) =>
    method === 'POST' && url === '/api/' && headers['auth-key'] === KEY && body === JSON.stringify(wanted);
}

function entry(ioc: string, ioc_type: string) {
  return {
    id: '1700001',
    ioc,
    threat_type: 'botnet_cc',
    ioc_type,
    malware: 'win.invented',
    malware_printable: 'Invented Stealer',
    confidence_level: 90,
    is_compromised: false,
    first_seen: '2026-07-01 01:44:00 UTC',
    last_seen: null,
    reporter: 'an_analyst',
    tags: ['invented'],
  };
}

const READ = [
  'query_status',
  'data',
  'data.0',
  'data.0.ioc',
  'data.0.ioc_type',
  'data.0.confidence_level',
  'data.0.malware_printable',
  'data.0.is_compromised',
  'data.0.first_seen',
  'data.0.tags',
];

const COMMON = {
  plugin: fast('threatfox'),
  key: KEY,
  verdict: 'malicious',
  score: 90,
  read: READ,
  // The text where there is a list otherwise is the vendor's.
  unknown: { status: 200, body: { query_status: 'no_result', data: 'Your search did not yield any results' } },
  refusal: { query_status: 'unknown_auth_key', data: KEY },
} as const;

const STEPS: readonly Step[] = [
  {
    ...COMMON,
    title: 'threatfox ip',
    indicator: IP,
    body: { query_status: 'ok', data: [entry(`${IP.value}:4443`, 'ip:port')] },
    asks: asksFor({ query: 'search_ioc', search_term: IP.value }),
  },
  {
    ...COMMON,
    title: 'threatfox domain',
    indicator: { type: 'domain', value: 'c2.evilish.org' },
    body: { query_status: 'ok', data: [entry('c2.evilish.org', 'domain')] },
    asks: asksFor({ query: 'search_ioc', search_term: 'c2.evilish.org' }),
  },
  {
    ...COMMON,
    title: 'threatfox url',
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    body: { query_status: 'ok', data: [entry(URL_VALUE, 'url')] },
    asks: asksFor({ query: 'search_ioc', search_term: URL_VALUE }),
  },
  {
    ...COMMON,
    title: 'threatfox url of a host alone',
    indicator: { type: 'url', value: 'http://c2.evilish.org/' },
    body: { query_status: 'ok', data: [entry('http://c2.evilish.org', 'url')] },
    asks: asksFor({ query: 'search_ioc', search_term: 'http://c2.evilish.org' }),
  },
  {
    ...COMMON,
    title: 'threatfox sha256',
    indicator: { type: 'hash', value: SHA256 },
    body: { query_status: 'ok', data: [entry(`${IP.value}:4443`, 'ip:port')] },
    asks: asksFor({ query: 'search_hash', hash: SHA256 }),
  },
  {
    ...COMMON,
    title: 'threatfox sha1',
    indicator: { type: 'hash', value: 'ab'.repeat(20) },
    body: { query_status: 'ok', data: [entry('ab'.repeat(20), 'sha1_hash')] },
    asks: asksFor({ query: 'search_ioc', search_term: 'ab'.repeat(20) }),
  },
];
export default STEPS;
