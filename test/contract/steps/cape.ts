import { KEY, polling, type Step, slow, submitting, URL_VALUE } from '../step.ts';

const cape = slow('cape');

const REFUSAL = { detail: `Invalid token ${KEY}.` };

/** The state and the report in one: both requests get the same answer here. */
const REPORTED = {
  error: false,
  data: 'reported',
  info: { id: 42, category: 'url' },
  malscore: 8.4,
  detections: [{ family: 'Invented', details: [] }],
  signatures: [{ name: 'network_invented', severity: 3 }],
};

const STEPS: readonly Step[] = [
  {
    title: 'cape submit',
    plugin: submitting(cape),
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: {
      error: false,
      data: { message: 'Task ID 42 has been submitted', task_ids: [42] },
      url: ['http://x.example'],
    },
    verdict: 'none',
    score: null,
    read: ['data', 'data.task_ids', 'data.task_ids.0'],
    refusal: REFUSAL,
    asks: ({ method, url, headers, body }) =>
      method === 'POST' &&
      url === '/api/apiv2/tasks/create/url/' &&
      headers.authorization === `Token ${KEY}` &&
      new URLSearchParams(body).get('url') === URL_VALUE,
  },
  {
    title: 'cape poll',
    plugin: polling(cape, '42'),
    indicator: { type: 'url', value: URL_VALUE },
    key: KEY,
    body: REPORTED,
    verdict: 'malicious',
    score: 84,
    read: ['data', 'malscore'],
    refusal: REFUSAL,
    requests: 2,
    asks: ({ method, url, headers }) =>
      method === 'GET' &&
      /^\/api\/apiv2\/tasks\/(?:status|get\/report)\/42\/$/.test(url) &&
      headers.authorization === `Token ${KEY}`,
  },
];
export default STEPS;
