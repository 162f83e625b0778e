import type { Expected } from './row.ts';

const NAME = ['domain', 'evilish.org'] as const;
const NONE = { verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'opencti/error-auth.json',
    plugin: 'opencti',
    about: NAME,
    http: 200,
    says: 'unauthorized',
    ...NONE,
    because: 'errors of GraphQL come with 200',
  },
  {
    file: 'opencti/global-search.json',
    plugin: 'opencti',
    about: NAME,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'the answer to another question: names what was found, not how bad it is',
  },
  {
    file: 'opencti/indicator.json',
    plugin: 'opencti',
    about: NAME,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'one indicator by its id, and nothing says of what',
  },
];
