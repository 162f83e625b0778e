import { expect, test } from 'vitest';
import { expiresAt } from '../../../src/cli/keys/expires.ts';

const NOW = new Date('2026-05-23T10:00:00Z');

test.each([
  ['30d', '2026-06-22T10:00:00Z'],
  ['90s', '2026-05-23T10:01:30Z'],
  ['2027-01-01', '2027-01-01T00:00:00Z'],
  ['2027-01-01T12:00Z', '2027-01-01T12:00:00Z'],
  ['2027-01-01T12:00:30+02:00', '2027-01-01T10:00:30Z'],
])('%s is %s', (text, at) => {
  expect(expiresAt(text, NOW)).toBe(at);
});

test.each(['', '30', 'soon', '2027', '2027-13-01', '2027-02-30', '2026-05-23', '2026-05-23T09:00Z', '99999d', '-1d'])(
  '%j is none',
  (text) => {
    expect(() => expiresAt(text, NOW)).toThrow(expect.objectContaining({ code: 'usage' }));
  },
);
