import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, type Slot, waitFor } from '../../src/analysis/schedule/windows.ts';

const limits = fc.record({ calls: fc.integer({ min: 1, max: 40 }), seconds: fc.integer({ min: 1, max: 7200 }) });
/** Pauses between two wishes to ask, in milliseconds. */
const pauses = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 150 });
/** How many requests a window still takes: counting one more leaves out what no longer counts. */
function leftIn(slots: readonly Slot[], limit: { calls: number; seconds: number }, now: number): number {
  return limit.calls - counted(slots, limit, now).reduce((sum, [, count]) => sum + count, -1);
}

const START = Date.parse('2026-08-01T23:59:00Z');

/** When each request is sent by one that always waits as it is told. */
function sent(limit: { calls: number; seconds: number }, wishes: readonly number[]): number[] {
  let slots: readonly Slot[] = [];
  let now = START;
  return wishes.map((pause) => {
    now += pause;
    for (let wait = waitFor(slots, limit, now); wait > 0; wait = waitFor(slots, limit, now)) now += wait;
    slots = counted(slots, limit, now);
    return now;
  });
}

test('no window of that length holds more than the limit says', () => {
  fc.assert(
    fc.property(limits, pauses, (limit, wishes) => {
      const times = sent(limit, wishes);
      for (const [index, time] of times.entries()) {
        const within = times.slice(index).filter((other) => other - time < limit.seconds * 1000);
        expect(within.length).toBeLessThanOrEqual(limit.calls);
      }
    }),
  );
});

test('nobody waits longer than the window and one sixtieth of it', () => {
  fc.assert(
    fc.property(limits, pauses, (limit, wishes) => {
      let slots: readonly Slot[] = [];
      let now = START;
      for (const pause of wishes) {
        now += pause;
        const wait = waitFor(slots, limit, now);
        expect(wait).toBeLessThanOrEqual(limit.seconds * 1000 * (1 + 1 / 60) + 1);
        expect(wait === 0).toBe(leftIn(slots, limit, now) > 0);
        now += wait;
        slots = counted(slots, limit, now);
      }
    }),
  );
});

test('a daily limit begins anew at midnight UTC', () => {
  const limit = { calls: 3, seconds: 86_400 };
  let slots: readonly Slot[] = [];
  for (let call = 0; call < 3; call++) slots = counted(slots, limit, START + call * 1000);
  expect(waitFor(slots, limit, START + 10_000)).toBe(50_000);
  expect(waitFor(slots, limit, START + 60_000)).toBe(0);
  expect(leftIn(slots, limit, START + 60_000)).toBe(3);
});

test('what is remembered stays small', () => {
  const limit = { calls: 1_000_000, seconds: 3600 };
  let slots: readonly Slot[] = [];
  for (let call = 0; call < 20_000; call++) slots = counted(slots, limit, START + call * 700);
  expect(slots.length).toBeLessThanOrEqual(62);
});
