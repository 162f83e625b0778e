import type { Indicator } from '../../../src/ioc/index.ts';
import type { Asked } from '../serving.ts';
import { fast, IP, KEY, SHA256, type Step, URL_VALUE } from '../step.ts';

function scan(day: string, malicious?: boolean) {
  return {
    _id: 'aaaaaaaa-0000-4000-8000-00000000000a',
    task: {
      time: `2026-07-${day}T10:00:00.000Z`,
      url: URL_VALUE,
      visibility: 'public',
      tags: ['@invented', 'phishing'],
    },
    page: { url: URL_VALUE, domain: 'files.evilish.org', ip: '45.83.140.140', asn: 'AS64496', country: 'ZZ' },
    stats: { requests: 3 },
    ...(malicious !== undefined && { verdicts: { malicious, score: 90 } }),
  };
}

const FOUND = {
  results: [scan('28', true), scan('20', true), scan('12', true), scan('03', false), scan('02')],
  total: 5,
  took: 3,
  has_more: false,
};

const READ = [
  'results',
  'results.0',
  'results.0.task',
  'results.0.task.time',
  'results.0.verdicts',
  'results.0.verdicts.malicious',
];

function asks(question: string, key?: string) {
  return ({ method, url, headers }: Asked) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const asked = method === 'GET' && pathname === '/api/search/' && searchParams.get('q') === question;
    return asked && headers['api-key'] === key;
  };
}

function search(indicator: Indicator, question: string, more: Partial<Step> = {}): Step {
  return {
    title: `urlscan_search ${indicator.type}`,
    plugin: fast('urlscan_search'),
    indicator,
    key: KEY,
    body: FOUND,
    verdict: 'malicious',
    score: 80,
    read: READ,
    unknown: { status: 200, body: { results: [], total: 0, took: 4, has_more: false } },
    refusal: { message: `Invalid API key ${KEY}`, status: 401 },
    asks: asks(question, KEY),
    ...more,
  };
}

const STEPS: readonly Step[] = [
  search(IP, 'page.ip:"45.83.140.140"', {
    title: 'urlscan_search without a key',
    key: undefined,
    asks: asks('page.ip:"45.83.140.140"'),
  }),
  search({ type: 'domain', value: 'evilish.org' }, 'page.domain:"evilish.org"'),
  search(
    { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    `page.url.keyword:"${URL_VALUE}" OR task.url.keyword:"${URL_VALUE}"`,
  ),
  search({ type: 'hash', value: SHA256 }, `hash:${SHA256}`, { verdict: 'none', score: null }),
];
export default STEPS;
