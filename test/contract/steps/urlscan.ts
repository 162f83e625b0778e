import { KEY, polling, type Step, slow, submitting, URL_VALUE } from '../step.ts';

const urlscan = slow('urlscan');

const SCAN = '33333333-3333-4333-8333-333333333333';

const RESULT = {
  task: { uuid: SCAN, time: '2026-07-30T10:00:00.000Z', url: URL_VALUE, visibility: 'private', tags: ['invented'] },
  page: {
    url: URL_VALUE,
    domain: 'files.evilish.org',
    ip: '45.83.140.140',
    asn: 'AS64496',
    country: 'ZZ',
    title: 'Sign in',
  },
  lists: { ips: ['45.83.140.140'], domains: ['files.evilish.org'] },
  verdicts: {
    overall: {
      score: 92,
      malicious: true,
      categories: ['phishing'],
      brands: ['invented bank'],
      tags: [],
      hasVerdicts: true,
    },
  },
};

const REFUSAL = { message: `Invalid API key ${KEY}`, status: 401 };

const STEPS: readonly Step[] = [
  {
    title: 'urlscan submit',
    plugin: submitting(urlscan),
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: { message: 'Submission successful', uuid: SCAN, visibility: 'public', url: URL_VALUE, options: {} },
    verdict: 'none',
    score: null,
    read: ['uuid'],
    refusal: REFUSAL,
    asks: ({ method, url, headers, body }) =>
      method === 'POST' &&
      url === '/api/scan/' &&
      headers['api-key'] === KEY &&
      body === JSON.stringify({ url: URL_VALUE, visibility: 'private' }),
  },
  {
    title: 'urlscan poll',
    plugin: polling(urlscan, SCAN),
    indicator: { type: 'url', value: URL_VALUE },
    key: KEY,
    body: RESULT,
    verdict: 'malicious',
    score: 92,
    read: ['verdicts', 'verdicts.overall', 'verdicts.overall.malicious', 'verdicts.overall.score'],
    refusal: REFUSAL,
    asks: ({ method, url, headers }) =>
      method === 'GET' && url === `/api/result/${SCAN}/` && headers['api-key'] === KEY,
  },
];
export default STEPS;
