import { setTimeout as timer } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../../src/analysis/plugin.ts';
import { afterAnswer, afterFailure, afterRefusal } from '../../../../src/analysis/schedule/account.ts';
import type { Turn } from '../../../../src/analysis/schedule/line.ts';
import { noteAccount, takeTurn } from '../../../../src/analysis/schedule/turns.ts';

/** A ledger in memory that says how often it was read and changed. */
function ledgerOf(begin?: string) {
  const seen = { reads: 0, changes: 0 };
  let state = begin;
  const ledger: Ledger = {
    async read() {
      seen.reads += 1;
      return state;
    },
    async change(_, step) {
      seen.changes += 1;
      const { state: next, value } = step(state);
      state = next ?? state;
      return value;
    },
  };
  return { ledger, seen, state: () => state };
}

const MINUTE = { calls: 3, seconds: 60 };
const NEVER = new AbortController().signal;

function turn(more: Partial<Turn> = {}): Turn {
  return {
    limits: [MINUTE],
    signal: NEVER,
    now: () => new Date(),
    sleep: (ms, signal) => timer(ms, undefined, { signal }),
    maxWaitMs: 0,
    ...more,
  };
}

describe('turns', () => {
  test('those who ask together are let in by one transaction, as many as fit and no more', async () => {
    const { ledger, seen } = ledgerOf();
    const told = await Promise.all(Array.from({ length: 4 }, () => takeTurn(ledger, 'a', turn())));
    expect(told.map((stands) => stands?.why)).toEqual([undefined, undefined, undefined, 'rate_limited']);
    expect(seen.changes).toBe(1);
  });

  test('without limits nothing is written', async () => {
    const { ledger, seen, state } = ledgerOf();
    await Promise.all(Array.from({ length: 4 }, () => takeTurn(ledger, 'a', turn({ limits: [] }))));
    expect([seen, state()]).toEqual([{ reads: 1, changes: 0 }, undefined]);
  });

  test('who waits goes in the order they came, and each is counted', async () => {
    const { ledger, state } = ledgerOf();
    const limits = [{ calls: 2, seconds: 1 }];
    const order: number[] = [];
    const ask = async (index: number) => {
      expect(await takeTurn(ledger, 'a', turn({ limits, maxWaitMs: 10_000 }))).toBeUndefined();
      order.push(index);
      return Date.now();
    };
    const times = await Promise.all([0, 1, 2, 3, 4].map(ask));
    expect(order).toEqual([0, 1, 2, 3, 4]);
    for (const [index, time] of times.entries()) {
      const later = times[index + 2];
      // Each is noted a little after it was counted, on a busy machine some of them later than others.
      if (later !== undefined) expect(later - time).toBeGreaterThan(600);
    }
    expect(state()).toContain('windows');
  });

  test('who may not wait as long is told while others wait, without another look', async () => {
    const { ledger, seen } = ledgerOf();
    const stop = new AbortController();
    const limits = [{ calls: 1, seconds: 60 }];
    await takeTurn(ledger, 'a', turn({ limits }));
    const patient = takeTurn(ledger, 'a', turn({ limits, maxWaitMs: 120_000, signal: stop.signal }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = seen.changes;
    expect(await takeTurn(ledger, 'a', turn({ limits }))).toMatchObject({ why: 'rate_limited' });
    expect(seen.changes).toBe(before);
    stop.abort(new Error('enough'));
    await expect(patient).rejects.toThrow('enough');
    await expect(takeTurn(ledger, 'a', turn({ limits, signal: stop.signal }))).rejects.toThrow('enough');
  });

  test('who gives up does not hold up who stands behind', async () => {
    const { ledger } = ledgerOf();
    const stop = new AbortController();
    const limits = [{ calls: 1, seconds: 1 }];
    await takeTurn(ledger, 'a', turn({ limits }));
    const first = takeTurn(ledger, 'a', turn({ limits, maxWaitMs: 10_000, signal: stop.signal }));
    const second = takeTurn(ledger, 'a', turn({ limits, maxWaitMs: 10_000 }));
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(first).rejects.toThrow('enough');
    expect(await second).toBeUndefined();
  });

  test('a ledger that fails is told to all who wait, and asked again by the next', async () => {
    const { ledger } = ledgerOf();
    let fails = true;
    const shaky: Ledger = {
      ...ledger,
      change: (account, step) => (fails ? Promise.reject(new Error('no disk')) : ledger.change(account, step)),
    };
    const told = await Promise.allSettled([takeTurn(shaky, 'a', turn()), takeTurn(shaky, 'a', turn())]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await takeTurn(shaky, 'a', turn())).toBeUndefined();
  });
});

describe('notes', () => {
  const now = Date.now();

  test('an answer that says nothing new is not looked up', async () => {
    const { ledger, seen } = ledgerOf();
    await takeTurn(ledger, 'a', turn());
    await noteAccount(ledger, 'a', (held) => afterAnswer(held, now));
    expect(seen).toEqual({ reads: 0, changes: 1 });
  });

  test('an answer ends a row of failures, also one that other processes wrote down', async () => {
    const failed = JSON.stringify([1, 2, 3].reduce((held) => afterFailure(held, now), {}));
    const { ledger, state } = ledgerOf(failed);
    await takeTurn(ledger, 'a', turn());
    await noteAccount(ledger, 'a', (held) => afterAnswer(held, now));
    expect(state()).not.toContain('failures');
  });

  test('what is noted at the same time counts one after the other', async () => {
    const { ledger, seen, state } = ledgerOf();
    await takeTurn(ledger, 'a', turn());
    await Promise.all([1, 2, 3].map(() => noteAccount(ledger, 'a', (held) => afterFailure(held, now))));
    expect(JSON.parse(state() ?? '')).toMatchObject({ failures: 3 });
    expect(seen.changes).toBe(2);
    await noteAccount(ledger, 'a', (held) => afterRefusal(held, 'rate_limited', 60_000, Date.now()));
    expect(await takeTurn(ledger, 'a', turn())).toMatchObject({ why: 'rate_limited' });
  });
});
