import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answer, type Plugin, runPlugins } from '../../../src/analysis/index.ts';
import { Failure } from '../../../src/shared/failure.ts';

const INDICATOR = { type: 'domain', value: 'example.com' } as const;
const START = new Date('2026-08-01T12:00:00.700Z');

function plugin(name: string, run: Plugin['run'], types: Plugin['types'] = ['domain']): Plugin {
  const about = { displayName: name, version: '3', categories: [], basis: 'list', group: 'g', egress: 'none' } as const;
  return { name, types, ...about, run };
}

function context(signal = new AbortController().signal) {
  return { now: () => START, signal };
}

describe('results', () => {
  test('an answer with defaults for what it leaves out', async () => {
    const [result] = await runPlugins(INDICATOR, [plugin('quiet', () => ({}))], context());
    expect(result).toEqual({
      plugin: 'quiet',
      pluginVersion: '3',
      status: 'ok',
      verdict: 'none',
      score: null,
      confidence: 0,
      group: 'g',
      basis: 'list',
      summary: {},
      reasons: [],
      tags: [],
      cached: false,
      fetched_at: '2026-08-01T12:00:00Z',
      age_s: 0,
      latency_ms: 0,
      egress: 'none',
    });
  });

  test('an answer with everything', async () => {
    const answer: Answer = {
      verdict: 'suspicious',
      score: 40,
      confidence: 5,
      notApplicable: true,
      summary: { a: 1 },
      reasons: ['because'],
      tags: ['t'],
      lastSeen: '2026-01-01T00:00:00Z',
      related: [{ type: 'ip', value: '192.0.2.1', relation: 'resolves_to' }],
    };
    const { lastSeen, notApplicable, ...same } = answer;
    const [result] = await runPlugins(INDICATOR, [plugin('full', async () => answer)], context());
    expect(result).toMatchObject({ ...same, last_seen: lastSeen, not_applicable: notApplicable });
  });

  test('not found is a status', async () => {
    const [result] = await runPlugins(INDICATOR, [plugin('p', () => ({ status: 'not_found' }))], context());
    expect(result).toMatchObject({ status: 'not_found', verdict: 'none' });
  });

  test('the time an answer took', async () => {
    let calls = 0;
    const now = () => new Date(START.getTime() + 250 * calls++);
    const [result] = await runPlugins(INDICATOR, [plugin('p', () => ({}))], { ...context(), now });
    expect(result?.latency_ms).toBe(250);
  });
});

describe('which plugins', () => {
  test('those that take the type, in their order', async () => {
    const answer = () => ({});
    const all = [plugin('b', answer), plugin('ips', answer, ['ip']), plugin('a', answer, ['ip', 'domain'])];
    const results = await runPlugins(INDICATOR, all, context());
    expect(results.map((result) => result.plugin)).toEqual(['b', 'a']);
  });

  test('all at once', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const waits = plugin('waits', async () => gate.then(() => ({})));
    const opens = plugin('opens', () => {
      release();
      return {};
    });
    expect(await runPlugins(INDICATOR, [waits, opens], context())).toHaveLength(2);
  });
});

describe('failures', () => {
  test.each([
    ['throws', new Error('two\nlines'), 'internal', 'two lines'],
    ['lacks its data', new Failure('unavailable', 'no data'), 'provider_error', 'no data'],
    ['throws nonsense', undefined, 'internal', 'undefined'],
  ])('a plugin that %s is a row of its own', async (_name, thrown, code, message) => {
    const throwing = [
      plugin('sync', () => {
        throw thrown;
      }),
      plugin('async', () => Promise.reject(thrown)),
      plugin('fine', () => ({})),
    ];
    const results = await runPlugins(INDICATOR, throwing, context());
    expect(results.map(({ status }) => status)).toEqual(['error', 'error', 'ok']);
    for (const { error } of results.slice(0, 2)) expect(error).toEqual({ code, message });
  });
});

describe('time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a plugin that is silent for 10 s is a row with a timeout, and is told to stop', async () => {
    let told: unknown;
    const silent = plugin('silent', (_indicator, { signal }) => {
      signal.addEventListener('abort', () => {
        told = signal.reason;
      });
      return new Promise<Answer>(() => {});
    });
    const running = runPlugins(INDICATOR, [silent, plugin('fine', () => ({}))], context());
    await vi.advanceTimersByTimeAsync(10_000);
    const [first, second] = await running;
    expect(first).toMatchObject({ status: 'error', error: { code: 'timeout', message: 'no answer within 10 s' } });
    expect(second?.status).toBe('ok');
    expect(told).toBeInstanceOf(Error);
  });

  test.each([
    [60_000, 9_000, 'ok'],
    [60_000, 11_000, 'error'],
  ])('%i ms of waiting for a turn do not count, and %i ms of work do', async (waiting, working, status) => {
    const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const waits = plugin('waits', async (_indicator, { untimed }) => {
      await untimed?.(() => pass(waiting));
      await pass(working);
      return {};
    });
    const running = runPlugins(INDICATOR, [waits], context());
    await vi.advanceTimersByTimeAsync(waiting + working);
    expect((await running)[0]?.status).toBe(status);
  });

  test('waiting for room counts neither for the limit nor for the time that the answer took', async () => {
    const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const asks = plugin('asks', async (_indicator, { place }) => {
      await place?.take();
      await pass(300);
      return {};
    });
    const now = () => new Date(Date.now());
    const begun = Date.now();
    const place = { take: () => pass(60_000), leave: () => {} };
    const running = runPlugins(INDICATOR, [asks], { ...context(), now, place });
    await vi.advanceTimersByTimeAsync(60_300);
    const [result] = await running;
    expect(result).toMatchObject({ status: 'ok', latency_ms: 300 });
    expect(Date.parse(result?.fetched_at ?? '')).toBeGreaterThanOrEqual(begun + 59_000);
  });

  test('nothing is left behind when all answered', async () => {
    await runPlugins(INDICATOR, [plugin('fine', () => ({}))], context());
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('cancelling', () => {
  test('ends the run with the reason', async () => {
    const cancel = new AbortController();
    const running = runPlugins(
      INDICATOR,
      [plugin('silent', () => new Promise<Answer>(() => {}))],
      context(cancel.signal),
    );
    cancel.abort(new Error('interrupted'));
    await expect(running).rejects.toThrow('interrupted');
  });

  test('asks nobody when it came before the start', async () => {
    const asked = vi.fn(() => ({}));
    await expect(
      runPlugins(INDICATOR, [plugin('p', asked)], context(AbortSignal.abort(new Error('early')))),
    ).rejects.toThrow('early');
    expect(asked).not.toHaveBeenCalled();
  });
});
