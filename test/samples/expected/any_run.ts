import type { Expected } from './row.ts';

/** Nothing asks this service: its free accounts have no API. */
export const ROWS: readonly Expected[] = [
  {
    file: 'any-run/report-shape.json',
    about: ['url', 'http://example.com/'],
    http: 200,
    says: 'no plugin',
    verdict: 'none',
    score: null,
    because: 'not recorded, only the shape that clients read; threatLevel 2 would be malicious 100',
  },
];
