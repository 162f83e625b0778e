import { expect, test } from 'vitest';
import { before } from '../../../src/incidents/index.ts';

const NOW = new Date('2026-03-31T12:00:00Z');

test.each([
  ['P7D', '2026-03-24T12:00:00.000Z'],
  ['P2W', '2026-03-17T12:00:00.000Z'],
  ['PT24H', '2026-03-30T12:00:00.000Z'],
  ['PT90M', '2026-03-31T10:30:00.000Z'],
  ['PT1S', '2026-03-31T11:59:59.000Z'],
  ['P1DT1H', '2026-03-30T11:00:00.000Z'],
  ['P0D', '2026-03-31T12:00:00.000Z'],
  // A month before the 31st of March is the last day of February, and not a day of March.
  ['P1M', '2026-02-28T12:00:00.000Z'],
  ['P1Y', '2025-03-31T12:00:00.000Z'],
  ['P1Y1M1DT1H1M1S', '2025-02-27T10:58:59.000Z'],
  ['P2025Y', '0001-03-31T12:00:00.000Z'],
  ['P999999999Y', '0000-01-01T00:00:00.000Z'],
  ['PT999999999H', '0000-01-01T00:00:00.000Z'],
])('%s', (timespan, then) => {
  expect(before(timespan, NOW).toISOString()).toBe(then);
});

test.each([
  '',
  'P',
  'PT',
  'P1DT',
  '7d',
  'P7',
  'p7d',
  'P-7D',
  '-P7D',
  'P1.5D',
  'P1H',
  'P1W1D',
  ' P7D',
  'P7D\n',
  'P1234567890D',
  'P1S',
  'PT1D',
])('%j is no duration', (timespan) => {
  expect(() => before(timespan, NOW)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
});
