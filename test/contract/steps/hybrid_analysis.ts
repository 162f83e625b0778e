import type { Indicator } from '../../../src/ioc/index.ts';
import { fast, IP, KEY, SHA256, type Step, URL_VALUE } from '../step.ts';

const OVERVIEW = {
  sha256: SHA256,
  last_file_name: 'invoice.exe',
  other_file_name: ['invoice (1).exe'],
  threat_score: 91,
  verdict: 'malicious',
  url_analysis: false,
  size: 4096,
  type: 'PE32 executable (GUI) Intel 80386, for MS Windows',
  type_short: ['peexe', 'executable'],
  analysis_start_time: '2026-07-20T10:00:00+02:00',
  tags: ['stealer'],
  vx_family: 'Trojan.Invented',
  multiscan_result: 88,
  scanners: [{ name: 'Invented AV', status: 'malicious', progress: 100, total: 10, positives: 9, percent: 90 }],
  reports: ['000000000000000000000001'],
  whitelisted: false,
};

const RUN = {
  verdict: 'malicious',
  av_detect: '44',
  threat_score: 100,
  vx_family: 'Trojan.Invented',
  job_id: '000000000000000000000002',
  sha256: SHA256,
  environment_id: 160,
  analysis_start_time: '2026-07-20 10:00:00',
  submit_name: 'invoice.exe',
  environment_description: 'Windows 10 64 bit',
  size: 4096,
  type: null,
  type_short: 'exe',
};

const REFUSAL = { message: `Invalid API key ${KEY}`, validation_errors: [] };

function terms(indicator: Indicator, term: string, sent: string, more: Partial<Step> = {}): Step {
  return {
    title: `hybrid_analysis ${indicator.type}`,
    plugin: fast('hybrid_analysis'),
    indicator,
    key: KEY,
    body: { search_terms: [{ id: term, value: sent }], count: 1, result: [RUN] },
    verdict: 'none',
    score: null,
    read: ['count', 'result', 'result.0', 'result.0.verdict', 'result.0.threat_score'],
    unknown: { status: 200, body: { search_terms: [{ id: term, value: sent }], count: 0, result: [] } },
    refusal: REFUSAL,
    asks: ({ method, url, headers, body }) =>
      method === 'POST' &&
      url === '/api/search/terms' &&
      headers['api-key'] === KEY &&
      headers['user-agent'] === 'Falcon' &&
      new URLSearchParams(body).get(term) === sent,
    ...more,
  };
}

const STEPS: readonly Step[] = [
  {
    title: 'hybrid_analysis hash',
    plugin: fast('hybrid_analysis'),
    indicator: { type: 'hash', value: SHA256 },
    key: KEY,
    body: OVERVIEW,
    verdict: 'malicious',
    score: 91,
    read: ['sha256', 'verdict', 'threat_score'],
    unknown: { status: 404, body: { message: 'Sample not found', validation_errors: [] } },
    refusal: REFUSAL,
    asks: ({ method, url, headers }) =>
      method === 'GET' && url === `/api/overview/${SHA256}` && headers['api-key'] === KEY,
  },
  terms(IP, 'host', IP.value),
  terms({ type: 'domain', value: 'evilish.org' }, 'domain', 'evilish.org'),
  terms({ type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' }, 'url', URL_VALUE, {
    body: {
      search_terms: [{ id: 'url', value: URL_VALUE }],
      count: 2,
      result: [{ ...RUN, submit_name: URL_VALUE }, RUN],
    },
    verdict: 'malicious',
    score: 100,
  }),
];
export default STEPS;
