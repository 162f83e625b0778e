import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const run = (one: string, two: string, time: string) => ({
  id: one,
  queried_at: time,
  jobs: [{ id: two, url: `/jobs/${one}/${two}` }],
  latency_ms: time.length,
  score: 40,
});
const A = '550e8400-e29b-41d4-a716-446655440000';
const B = '650e8400-e29b-41d4-a716-446655440000';
const C = '750e8400-e29b-41d4-a716-446655440000';

test('ids and times of two runs are the same afterwards', () => {
  expect(normalise(run(A, B, '2026-05-23T10:00:00Z'))).toEqual(normalise(run(C, A, '2027-01-01T00:00:00Z')));
});

test('which id stands where still counts, and so does every other value', () => {
  const one = normalise({ a: A, b: A });
  expect(one).toEqual(normalise({ a: B, b: B }));
  expect(one).not.toEqual(normalise({ a: B, b: C }));
  expect(normalise({ score: 1 })).not.toEqual(normalise({ score: 2 }));
});
