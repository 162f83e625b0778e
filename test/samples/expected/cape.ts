import type { Expected } from './row.ts';

const PAGE = ['url', 'http://evilish.org/a'] as const;
const NONE = { verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'cape/api-disabled.json',
    plugin: 'cape',
    step: 'submit',
    about: PAGE,
    http: 200,
    says: 'provider_error',
    ...NONE,
    because: 'errors come with 200; this one is for whoever runs the instance',
  },
  {
    file: 'cape/api-disabled.json',
    plugin: 'cape',
    step: 'poll',
    about: PAGE,
    http: 200,
    says: 'provider_error',
    ...NONE,
  },
  {
    file: 'cape/status-reported.json',
    plugin: 'cape',
    step: 'poll',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'the task is reported; asked for the report, the same answer holds no score',
  },
  {
    file: 'cape/status-reported.json',
    plugin: 'cape',
    step: 'submit',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'a state is no list of tasks',
  },
  {
    file: 'cape/task-not-found.json',
    plugin: 'cape',
    step: 'poll',
    about: PAGE,
    http: 404,
    says: 'provider_error',
    ...NONE,
    because: 'the task is gone: the job ends',
  },
];
