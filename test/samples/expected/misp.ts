import type { Expected } from './row.ts';

const PAGE = ['url', 'http://fake.example.com/malware/is/here'] as const;
const NONE = { verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'misp/attributes-restsearch.json',
    plugin: 'misp',
    about: PAGE,
    http: 200,
    says: 'ok',
    verdict: 'suspicious',
    score: 50,
    facts: { attributes: 1, to_ids: 0 },
    because:
      'in an event, but not meant for detection; its numbers are texts. One’s own instance is asked about anything',
  },
  {
    file: 'misp/attributes-empty.json',
    plugin: 'misp',
    about: PAGE,
    http: 200,
    says: 'not_found',
    ...NONE,
  },
  {
    file: 'misp/attribute.json',
    plugin: 'misp',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'an attribute without the envelope of a search',
  },
  {
    file: 'misp/search-index.json',
    plugin: 'misp',
    about: PAGE,
    http: 200,
    says: 'bad_response',
    ...NONE,
    because: 'events, not attributes',
  },
];
