import type { Expected } from './row.ts';

/** Nothing asks this service: it gives no new keys. */
export const ROWS: readonly Expected[] = [
  {
    file: 'phishtank/check-in-database.json',
    about: ['url', 'http://cielobbfidelidade.xyz/home/'],
    http: 200,
    says: 'no plugin',
    verdict: 'none',
    score: null,
    because: 'in the database, verified and valid; the page it links to is of another number than phish_id',
  },
];
