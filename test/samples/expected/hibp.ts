import type { Expected } from './row.ts';

/** The account that the vendor documents for tests. */
const ACCOUNT = ['email', 'account-exists@hibp-integration-tests.com'] as const;
const NONE = { verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'hibp/breachedaccount-full.json',
    plugin: 'hibp',
    about: ACCOUNT,
    http: 200,
    says: 'ok',
    ...NONE,
    facts: { breaches: 1, latest_breach: '2013-10-04' },
    because: 'to be in a breach is exposure, not malice',
  },
  {
    file: 'hibp/breachedaccount-truncated.json',
    plugin: 'hibp',
    about: ACCOUNT,
    http: 200,
    says: 'ok',
    ...NONE,
    facts: { breaches: 1, names: 'Adobe' },
    because: 'the short form of the same answer: names only',
  },
  {
    file: 'hibp/error-429.json',
    plugin: 'hibp',
    about: ACCOUNT,
    http: 429,
    headers: { 'retry-after': '2' },
    says: 'rate_limited',
    ...NONE,
  },
];
