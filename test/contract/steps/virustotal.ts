import type { Indicator } from '../../../src/ioc/index.ts';
import { fast, IP, KEY, SHA256, type Step, URL_VALUE } from '../step.ts';

const ENGINES = { malicious: 9, suspicious: 1, harmless: 50, undetected: 30, timeout: 0, 'type-unsupported': 4 };

function virusTotal(indicator: Indicator, type: string, path: string, more: object = {}): Step {
  const attributes = { last_analysis_stats: ENGINES, tags: ['self-signed'], reputation: -12, ...more };
  return {
    title: `virustotal ${indicator.type}`,
    plugin: fast('virustotal'),
    indicator,
    key: KEY,
    body: { data: { id: SHA256, type, attributes, links: { self: 'https://vt.example/x' } } },
    verdict: 'malicious',
    score: 63,
    read: [
      'data',
      'data.type',
      'data.attributes',
      'data.attributes.last_analysis_stats',
      'data.attributes.last_analysis_stats.malicious',
      'data.attributes.last_analysis_stats.suspicious',
      'data.attributes.last_analysis_stats.harmless',
      'data.attributes.last_analysis_stats.undetected',
      'data.attributes.tags',
      'data.attributes.reputation',
    ],
    unknown: { status: 404, body: { error: { code: 'NotFoundError', message: 'not found' } } },
    refusal: { error: { code: 'WrongCredentialsError', message: `Wrong API key ${KEY}` } },
    asks: ({ method, url, headers }) => method === 'GET' && url === `/api/${path}` && headers['x-apikey'] === KEY,
  };
}

const STEPS: readonly Step[] = [
  virusTotal(IP, 'ip_address', 'ip_addresses/45.83.140.140', { as_owner: 'Invented Hosting' }),
  virusTotal({ type: 'ip', value: '2a0b:f4c2::1' }, 'ip_address', 'ip_addresses/2a0b%3Af4c2%3A%3A1'),
  virusTotal({ type: 'domain', value: 'evilish.org' }, 'domain', 'domains/evilish.org', { last_analysis_date: 1.7e9 }),
  virusTotal(
    { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    'url',
    `urls/${Buffer.from(URL_VALUE).toString('base64url')}`,
    { first_submission_date: 1.6e9, threat_names: ['Invented.A'] },
  ),
  virusTotal({ type: 'hash', value: SHA256 }, 'file', `files/${SHA256}`, {
    popular_threat_classification: {
      suggested_threat_label: 'trojan.invented',
      popular_threat_name: [{ value: 'invented', count: 9 }],
    },
  }),
];
export default STEPS;
