import { KEY, polling, type Step, slow, submitting, URL_VALUE } from '../step.ts';

const sandbox = slow('hybrid_sandbox');
const JOB = '0000000000000000000000a7';

const REFUSAL = { message: `Invalid API key ${KEY}`, validation_errors: [] };

/** The state and the summary in one: both requests get the same answer here. */
const REPORT = {
  job_id: JOB,
  environment_id: 160,
  environment_description: 'Windows 10 64 bit',
  state: 'SUCCESS',
  error: null,
  error_type: null,
  submit_name: URL_VALUE,
  url_analysis: true,
  sha256: 'ab'.repeat(32),
  verdict: 'malicious',
  threat_score: 90,
  vx_family: 'Invented.Phish',
  analysis_start_time: '2026-07-30T10:00:00+00:00',
  domains: ['c2.evilish.org'],
  hosts: ['45.83.140.140'],
  classification_tags: ['phishing'],
};

const FORM = `url=${encodeURIComponent(URL_VALUE)}&environment_id=160&no_share_third_party=true&allow_community_access=false`;

const STEPS: readonly Step[] = [
  {
    title: 'hybrid_sandbox submit',
    plugin: submitting(sandbox),
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: { submission_type: 'page_url', job_id: JOB, submission_id: '0000000000000000000000b8', environment_id: 160 },
    verdict: 'none',
    score: null,
    read: ['job_id'],
    refusal: REFUSAL,
    asks: ({ method, url, headers, body }) =>
      method === 'POST' &&
      url === '/api/submit/url' &&
      headers['api-key'] === KEY &&
      headers['user-agent'] === 'Falcon' &&
      body === FORM,
  },
  {
    title: 'hybrid_sandbox poll',
    plugin: polling(sandbox, JOB),
    indicator: { type: 'url', value: URL_VALUE },
    key: KEY,
    body: REPORT,
    verdict: 'malicious',
    score: 90,
    read: ['job_id', 'state', 'verdict', 'threat_score'],
    refusal: REFUSAL,
    requests: 2,
    asks: ({ method, url, headers }) =>
      method === 'GET' && /^\/api\/report\/0{22}a7\/(?:state|summary)$/.test(url) && headers['api-key'] === KEY,
  },
];
export default STEPS;
