import type { Expected } from './row.ts';

const URL_ASKED = ['url', 'http://files.evilish.org/a'] as const;
const BAD = { step: 'poll', about: URL_ASKED, http: 200, says: 'bad_response', verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'joe-sandbox/submit-sample.json',
    plugin: 'joe_sandbox',
    step: 'submit',
    about: URL_ASKED,
    http: 200,
    says: 'pending',
    verdict: 'none',
    score: null,
    facts: { job: '12345' },
  },
  {
    file: 'joe-sandbox/get-submitted-info.json',
    plugin: 'joe_sandbox',
    step: 'poll',
    about: URL_ASKED,
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { detection: 'clean', score: 0 },
    because: 'a run in which nothing happened is no statement; here the answer is wrapped in submission_info',
  },
  { file: 'joe-sandbox/get-analysis-info.json', plugin: 'joe_sandbox', ...BAD },
  { file: 'joe-sandbox/search-analysis.json', plugin: 'joe_sandbox', ...BAD, because: '`data` is a list' },
  { file: 'joe-sandbox/get-account-info.json', plugin: 'joe_sandbox', ...BAD },
  { file: 'joe-sandbox/submit-sample.json', plugin: 'joe_sandbox', ...BAD, because: 'no word of the state of the job' },
  {
    file: 'joe-sandbox/get-submitted-info.json',
    plugin: 'joe_sandbox',
    ...BAD,
    step: 'submit',
    because: 'the number of the job stands one level deeper than a new submission has it',
  },
  {
    file: 'joe-sandbox/get-account-info.json',
    plugin: 'joe_sandbox',
    step: 'check',
    about: URL_ASKED,
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { checked: true },
  },
];
