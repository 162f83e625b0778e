import { expect, test } from 'vitest';
import { headline } from '../../../src/analysis/index.ts';

const NOBODY = { opinions: 0, asked: 0, not_found: 0, skipped: 0, no_key: 0, errors: 0, pending: 0 };

test.each([
  [{ asked: 6, not_found: 4, skipped: 3, no_key: 3 }, 'unknown — 2 of 9 sources answered (3 no key, 4 not found)'],
  [{ asked: 2 }, 'unknown — 2 of 2 sources answered'],
  [{ asked: 1, errors: 1 }, 'unknown — 0 of 1 source answered (1 error)'],
  [
    { asked: 5, errors: 2, pending: 1, skipped: 4, no_key: 1 },
    'unknown — 2 of 9 sources answered (1 no key, 3 skipped, 2 errors, 1 pending)',
  ],
  [{}, 'unknown — 0 of 0 sources answered'],
])('%j', (coverage, text) => {
  expect(headline({ verdict: 'unknown', coverage: { ...NOBODY, ...coverage } })).toBe(text);
});
