import { expect, test } from 'vitest';
import { buckets } from '../../../src/server/bucket.ts';

test('a minute’s worth at once, then steadily', () => {
  let now = 0;
  const limits = buckets(() => now);
  const take = () => limits.take({ id: 'a', rate: 3 });
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 20]);
  now = 10_000;
  expect(take()).toBe(10);
  now = 20_000;
  expect([take(), take()]).toEqual([0, 20]);
  now = 1_000_000;
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 20]);
});

test('each account has its own, and without a rate there is no limit', () => {
  const limits = buckets(() => 0);
  expect(limits.take({ id: 'a', rate: 1 })).toBe(0);
  expect(limits.take({ id: 'b', rate: 1 })).toBe(0);
  expect(limits.take({ id: 'a', rate: 1 })).toBe(60);
  for (let count = 0; count < 1000; count++) expect(limits.take({ id: 'c', rate: null })).toBe(0);
});
