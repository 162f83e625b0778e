import { KEY, polling, type Step, slow, submitting, URL_VALUE } from '../step.ts';

const triage = slow('triage');

const REFUSAL = { error: 'UNAUTHORIZED', message: `no account has the key ${KEY}` };

/** The sample and its overview in one: both requests get the same answer here. */
const REPORTED = {
  id: '260730-aaaaaaaaaa',
  status: 'reported',
  kind: 'url',
  url: URL_VALUE,
  sample: { id: '260730-aaaaaaaaaa', score: 10, target: URL_VALUE, completed: '2026-07-30T10:00:00Z' },
  analysis: { score: 10, family: ['invented'], tags: ['family:invented', 'stealer'] },
  signatures: [{ name: 'Invented stealer', score: 10 }],
  extracted: [{ config: { family: 'invented', c2: ['45.83.140.140:4444', 'http://c2.evilish.org/gate'] } }],
};

const STEPS: readonly Step[] = [
  {
    title: 'triage submit',
    plugin: submitting(triage),
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: { id: '260730-aaaaaaaaaa', status: 'pending', kind: 'url', url: URL_VALUE },
    verdict: 'none',
    score: null,
    read: ['id'],
    refusal: REFUSAL,
    asks: ({ method, url, headers, body }) =>
      method === 'POST' &&
      url === '/api/samples' &&
      headers.authorization === `Bearer ${KEY}` &&
      body === JSON.stringify({ kind: 'url', url: URL_VALUE }),
  },
  {
    title: 'triage poll',
    plugin: polling(triage, '260730-aaaaaaaaaa'),
    indicator: { type: 'url', value: URL_VALUE },
    key: KEY,
    body: REPORTED,
    verdict: 'malicious',
    score: 100,
    read: ['id', 'status', 'analysis', 'analysis.score'],
    refusal: REFUSAL,
    requests: 2,
    asks: ({ method, url, headers }) =>
      method === 'GET' &&
      /^\/api\/samples\/260730-aaaaaaaaaa(?:\/overview\.json)?$/.test(url) &&
      headers.authorization === `Bearer ${KEY}`,
  },
];
export default STEPS;
