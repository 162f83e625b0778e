import type { Expected } from './row.ts';

const PAGE = ['url', 'http://evilish.org/a'] as const;
const NONE = { verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'triage/sample.json',
    plugin: 'triage',
    step: 'poll',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'the sample says that it is reported; asked for the overview, the same answer holds no analysis',
  },
  {
    file: 'triage/sample-summary.json',
    plugin: 'triage',
    step: 'poll',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'a summary has "sample" where the sample itself has "id"; its score 4 is not the overview',
  },
  {
    file: 'triage/query-sample.json',
    plugin: 'triage',
    step: 'poll',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'a list of samples is in no state',
  },
  {
    file: 'triage/query-sample.json',
    plugin: 'triage',
    step: 'submit',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'a list of samples is no receipt',
  },
  {
    file: 'triage/sample-summary.json',
    plugin: 'triage',
    step: 'submit',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'no id',
  },
];
