import { afterAll, expect, test } from 'vitest';
import type { SlowPlugin } from '../../../../src/analysis/index.ts';
import { askInRounds } from '../../../../src/cli/analyze/rounds.ts';
import type { Engine } from '../../../../src/engine/index.ts';
import { engineWith, SOURCE } from './source.ts';

const never = new AbortController().signal;
const engines: Engine[] = [];
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

/** Analyses with a running job each, and the engine that polls them so. */
async function jobs(count: number, poll: SlowPlugin['poll']): Promise<{ engine: Engine; ids: string[] }> {
  const engine = engineWith([{ ...SOURCE, name: 'sandbox', submit: async () => 'job', poll }]);
  engines.push(engine);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await engine.call('analysis.run', { ioc: `host${n}.example.net` })).id);
  return { engine, ids };
}

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
  const { engine, ids } = await jobs(1, async () => {
    asked += 1;
    return asked < 2 ? undefined : DONE;
  });
  const pauses: number[] = [];
  const pausing = (seconds: number): void => void pauses.push(seconds);
  const rows = await askInRounds(engine, { ids, plugin: 'sandbox', wait: 3600, signal: never, pausing });
  expect(rows).toMatchObject([{ plugin: 'sandbox', status: 'ready', result: { verdict: 'benign' } }]);
  expect({ asked, pauses }).toEqual({ asked: 2, pauses: [1] });
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
