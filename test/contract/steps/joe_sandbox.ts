import type { Plugin } from '../../../src/analysis/index.ts';
import { KEY, type Step, slow, URL_VALUE } from '../step.ts';

const joe = slow('joe_sandbox');

/** The steps of a slow plugin as plugins that run. */
const joeSubmit: Plugin = {
  ...joe,
  run: async (indicator, context) => ({ summary: { job: await joe.submit(indicator, context) } }),
};
const joePoll: Plugin = {
  ...joe,
  run: async (indicator, context) => (await joe.poll('7001', indicator, context)) ?? { summary: { running: true } },
};

const SUBMISSION = {
  data: {
    submission_id: '7001',
    name: URL_VALUE,
    status: 'finished',
    time: '2026-07-30T10:00:00+02:00',
    most_relevant_analysis: { detection: 'malicious', score: 88, webid: '4242' },
    analyses: [
      {
        webid: '4242',
        analysisid: '4242',
        detection: 'malicious',
        score: 88,
        threatname: 'InventedStealer',
        tags: ['phishing'],
        runs: [{ detection: 'malicious', error: null, system: 'w10x64', score: 88, yara: false }],
      },
    ],
  },
};

const JOE_REFUSAL = { errors: [{ code: 4, message: `Invalid API key ${KEY}` }] };

function joeAsks(path: string, field: string, value: string): Step['asks'] {
  return ({ method, url, body }) => {
    const form = new URLSearchParams(body);
    return method === 'POST' && url === `/api/v2/${path}` && form.get('apikey') === KEY && form.get(field) === value;
  };
}

const STEPS: readonly Step[] = [
  {
    title: 'joe_sandbox submit',
    plugin: joeSubmit,
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: { data: { submission_id: '7001' } },
    verdict: 'none',
    score: null,
    read: ['data', 'data.submission_id'],
    refusal: JOE_REFUSAL,
    asks: (asked) => joeAsks('submission/new', 'url', URL_VALUE)(asked) && asked.body.includes('accept-tac=1'),
  },
  {
    title: 'joe_sandbox poll',
    plugin: joePoll,
    indicator: { type: 'url', value: URL_VALUE },
    key: KEY,
    body: SUBMISSION,
    verdict: 'malicious',
    score: 88,
    read: [
      'data',
      'data.status',
      'data.most_relevant_analysis',
      'data.most_relevant_analysis.detection',
      'data.most_relevant_analysis.score',
      'data.most_relevant_analysis.webid',
      'data.analyses',
    ],
    refusal: JOE_REFUSAL,
    asks: joeAsks('submission/info', 'submission_id', '7001'),
  },
];
export default STEPS;
