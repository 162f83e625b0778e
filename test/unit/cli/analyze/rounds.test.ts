import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { type SlowPlugin, SourceError } from '../../../../src/analysis/index.ts';
import { askInRounds } from '../../../../src/cli/analyze/rounds.ts';
import type { Engine } from '../../../../src/engine/index.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import type { Rhythm } from '../../../../src/shared/rhythm.ts';
import { engineWith, SOURCE } from './source.ts';

const never = new AbortController().signal;
const engines: Engine[] = [];
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

/** Analyses with a running job each, and the engine that polls them so. */
async function jobs(
  count: number,
  poll: SlowPlugin['poll'],
  rhythm?: Rhythm,
): Promise<{ engine: Engine; ids: string[] }> {
  const engine = engineWith([
    { ...SOURCE, name: 'sandbox', submit: async () => 'job', poll, ...(rhythm && { rhythm }) },
  ]);
  engines.push(engine);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await engine.call('analysis.run', { ioc: `host${n}.example.net` })).id);
  return { engine, ids };
}

/** Looked at every second from the first one on. */
const BRISK: Rhythm = { first: 1, every: 1, most: 1, last: 60 };

const DONE = { verdict: 'benign', score: 0, confidence: 5, reasons: ['did nothing'] } as const;

test('many jobs are asked for a few at a time, and told in their order', async () => {
  let [running, most] = [0, 0];
  const { engine, ids } = await jobs(30, async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return DONE;
  });
  const rows = await askInRounds(engine, { ids, plugin: undefined, wait: 0, signal: never, pausing: () => {} });
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(most).toBeLessThanOrEqual(8);
});

test('asks again after a pause while something runs, and ends as soon as nothing does', async () => {
  let asked = 0;
  const { engine, ids } = await jobs(
    1,
    async () => {
      asked += 1;
      return asked < 2 ? undefined : DONE;
    },
    BRISK,
  );
  const pauses: number[] = [];
  const pausing = (seconds: number): void => void pauses.push(seconds);
  const rows = await askInRounds(engine, { ids, plugin: 'sandbox', wait: 3600, signal: never, pausing });
  expect(rows).toMatchObject([{ plugin: 'sandbox', status: 'ready', result: { verdict: 'benign' } }]);
  expect({ asked, pauses }).toEqual({ asked: 2, pauses: [expect.any(Number), expect.any(Number)] });
  for (const pause of pauses) expect(pause).toBeLessThan(3);
});

test('a source is not asked before its first look is due, and is asked once where the wait ends before', async () => {
  let asked = 0;
  const poll = async () => {
    asked += 1;
    return undefined;
  };
  const { engine, ids } = await jobs(1, poll, { first: 600, every: 5, most: 5, last: 900 });
  const pauses: number[] = [];
  const pausing = (seconds: number): void => void pauses.push(seconds);
  const rows = await askInRounds(engine, { ids, plugin: undefined, wait: 1, signal: never, pausing });
  expect(rows).toMatchObject([{ plugin: 'sandbox', status: 'pending' }]);
  expect({ asked, pauses: pauses.length }).toEqual({ asked: 1, pauses: 1 });
});

test('every source has its own rhythm', async () => {
  const asked = { quick: 0, slow: 0 };
  const box = (name: 'quick' | 'slow', rhythm: Rhythm) => ({
    ...SOURCE,
    name,
    rhythm,
    submit: async () => 'job',
    poll: async () => {
      asked[name] += 1;
      return name === 'quick' && asked.quick === 3 ? DONE : undefined;
    },
  });
  const engine = engineWith([box('quick', BRISK), box('slow', { ...BRISK, first: 600, last: 900 })]);
  engines.push(engine);
  const { id } = await engine.call('analysis.run', { ioc: 'example.net' });
  const question = { ids: [id.slice(0, 8)], plugin: undefined, wait: 5, signal: never, pausing: () => {} };
  const rows = await askInRounds(engine, question);
  expect(rows.map(({ plugin, status }) => [plugin, status])).toEqual([
    ['quick', 'ready'],
    ['slow', 'pending'],
  ]);
  expect(asked).toEqual({ quick: 3, slow: 1 });
});

test('a source that asks to be left alone is left alone for so long', async () => {
  let asked = 0;
  const poll = async () => {
    asked += 1;
    if (asked === 1) throw new SourceError('rate_limited', 'too many', { http: 429, retryAfterS: 4 });
    return DONE;
  };
  const { engine, ids } = await jobs(1, poll, { ...BRISK, first: 0.001 });
  const pauses: number[] = [];
  const pausing = (seconds: number): void => void pauses.push(seconds);
  const rows = await askInRounds(engine, { ids, plugin: undefined, wait: 60, signal: never, pausing });
  expect(rows).toMatchObject([{ status: 'ready' }]);
  expect(pauses.filter((pause) => pause >= 3.5)).toHaveLength(1);
});

test.each(['usage', 'forbidden'] as const)(
  'a server that lists no jobs (%s) is asked in the usual rhythm',
  async (code) => {
    const { engine, ids } = await jobs(1, async () => undefined, BRISK);
    const unlisting: Engine = {
      ...engine,
      call: (name, input, options) =>
        name === 'analysis.pending' ? Promise.reject(new Failure(code, 'no list')) : engine.call(name, input, options),
    };
    const pauses: number[] = [];
    const pausing = (seconds: number): void => void pauses.push(seconds);
    const rows = await askInRounds(unlisting, { ids, plugin: undefined, wait: 2, signal: never, pausing });
    expect(rows).toMatchObject([{ status: 'pending' }]);
    // Its first look is due after five seconds: later than it is waited for.
    expect(pauses).toHaveLength(1);
  },
);

test('a job that takes longer than any is not waited for, and told', async () => {
  const { engine, ids } = await jobs(1, async () => undefined, { first: 0.001, every: 1, most: 1, last: 1 });
  const told: string[] = [];
  const givingUp = ({ plugin }: { plugin: string }): void => void told.push(plugin);
  const rows = await askInRounds(engine, {
    ids,
    plugin: undefined,
    wait: 60,
    signal: never,
    pausing: () => {},
    givingUp,
  });
  expect([rows.map(({ status }) => status), told]).toEqual([['pending'], ['sandbox']]);
});

test('an abort reaches a source that is being asked', async () => {
  const abort = new AbortController();
  const { engine, ids } = await jobs(1, (_job, _indicator, { signal }) => {
    setImmediate(() => abort.abort());
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const asked = askInRounds(engine, { ids, plugin: undefined, wait: 0, signal: abort.signal, pausing: () => {} });
  expect(await asked.catch((error: unknown) => error)).toBe(abort.signal.reason);
  expect(abort.signal.aborted).toBe(true);
});

test('a timer that is early by the clock is no reason for another pause', async () => {
  let asked = 0;
  const { engine, ids } = await jobs(1, async () => (++asked < 2 ? undefined : DONE), BRISK);
  const [clock, begun] = [Date.now, Date.now()];
  const slow = vi.spyOn(Date, 'now').mockImplementation(() => Math.floor(begun + (clock() - begun) * 0.99));
  onTestFinished(() => slow.mockRestore());
  const pauses: number[] = [];
  const pausing = (seconds: number): void => void pauses.push(seconds);
  await askInRounds(engine, { ids, plugin: 'sandbox', wait: 3600, signal: never, pausing });
  expect({ asked, pauses }).toEqual({ asked: 2, pauses: [expect.any(Number), expect.any(Number)] });
});
