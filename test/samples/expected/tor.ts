import type { Expected } from './row.ts';

const plugin = 'tor';

export const ROWS: readonly Expected[] = [
  {
    file: 'tor/exit-list.txt',
    plugin,
    step: 'list',
    about: ['ip', '192.168.0.1'],
    http: 200,
    says: 'skipped',
    verdict: 'none',
    score: null,
    because: 'a list is not fetched for what is internal, and none is kept here',
  },
  {
    file: 'tor/exit-list.txt',
    plugin,
    step: 'list',
    about: ['ip', '45.83.140.140'],
    http: 200,
    says: 'not_found',
    verdict: 'none',
    score: null,
  },
  {
    file: 'spamhaus-drop/asndrop.txt',
    plugin,
    step: 'list',
    about: ['ip', '45.83.140.140'],
    http: 200,
    says: 'bad_response',
    verdict: 'none',
    score: null,
    because: 'a list of something else',
  },
];
