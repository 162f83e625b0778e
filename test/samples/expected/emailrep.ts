import type { Expected } from './row.ts';

export const ROWS: readonly Expected[] = [
  {
    file: 'emailrep/email-high-reputation.json',
    about: ['email', 'user@example.com'],
    http: 200,
    says: 'no plugin',
    verdict: 'none',
    score: null,
    because: 'the service has been quiet since 2021',
  },
  {
    file: 'emailrep/email-suspicious.json',
    about: ['email', 'test@example.com'],
    http: 200,
    says: 'no plugin',
    verdict: 'none',
    score: null,
  },
];
