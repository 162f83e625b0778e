import { expect, test } from 'vitest';
import { EXIT, exitOf, worst } from '../../../src/cli/exit.ts';

test.each([
  [['done'], 'done'],
  [['partial', 'done'], 'partial'],
  [['partial', 'pending'], 'pending'],
  [['pending', 'unavailable'], 'unavailable'],
  [['unavailable', 'finding', 'partial'], 'finding'],
  [['finding', 'usage'], 'usage'],
  [['usage', 'interrupted', 'finding'], 'interrupted'],
  [[], 'done'],
] as const)('of %j, %s stands for all', (names, one) => {
  expect(worst(names)).toBe(one);
});

test('no two exits share a status, and a finding never looks like a failure', () => {
  const statuses = Object.values(EXIT).map(({ status }) => status);
  expect(new Set(statuses).size).toBe(statuses.length);
});

test.each([
  ['invalid_ioc_type', 2],
  ['invalid_request', 2],
  ['no_plugins_available', 2],
  ['not_found', 3],
  ['unavailable', 5],
  ['internal', 1],
] as const)('%s exits %d', (code, status) => {
  expect(EXIT[exitOf(code)].status).toBe(status);
});
