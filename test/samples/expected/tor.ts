import type { Expected } from './row.ts';

const plugin = 'tor';

export const ROWS: readonly Expected[] = [
  {
    file: 'tor/exit-list.txt',
    plugin,
    step: 'list',
    about: ['ip', '192.168.0.1'],
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { tor_exit: true },
    because: 'what is looked up in a list that is here reveals nothing, so private addresses may be',
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
