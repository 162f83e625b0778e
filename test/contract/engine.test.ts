import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Plugin, SlowPlugin } from '../../src/analysis/index.ts';
import { createLocalEngine, type Engine, type Input, type OperationName, type Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { SCHEMA_VERSION } from '../../src/store/migrate.ts';
import { onServer } from '../remote/own-server.ts';

/** What a test may decide about an engine; engines with the same `home` share what is stored. */
interface Wanted {
  readonly home: string;
  readonly plugins?: readonly (Plugin | SlowPlugin)[];
  readonly enabled?: (plugin: string) => boolean;
  readonly now?: () => Date;
}

type MakeEngine = (wanted: Wanted) => Engine;

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
async function ask<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await engine.call(name, input);
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

function plugin(over: Partial<Plugin>): Plugin {
  return {
    name: 'sample',
    displayName: 'Sample',
    version: '1',
    types: ['domain'],
    categories: ['test'],
    basis: 'registry',
    group: over.name ?? 'sample',
    egress: 'none',
    run: () => ({}),
    ...over,
  };
}

/** Counts how often it was asked. */
function counting(over: Partial<Plugin>): Plugin & { readonly asked: () => number } {
  let asked = 0;
  const inner = plugin(over);
  const run: Plugin['run'] = (indicator, context) => {
    asked += 1;
    return inner.run(indicator, context);
  };
  return { ...inner, run, asked: () => asked };
}

const malicious = plugin({
  name: 'bad_list',
  basis: 'list',
  types: ['domain', 'hash'],
  run: () => ({ verdict: 'malicious', score: 95, confidence: 9, reasons: ['listed'], summary: { hits: 1 } }),
});
const facts = plugin({ name: 'facts', types: ['ip', 'domain'], run: () => ({ summary: { length: 1 } }) });
const unknowing = plugin({ name: 'unknowing', run: () => ({ status: 'not_found' }) });
const failing = plugin({
  name: 'failing',
  run: () => {
    throw new Error('no answer');
  },
});

/** A job that is ready at its third poll. */
function slow(answer: Awaited<ReturnType<SlowPlugin['poll']>>, readyAt = 3): SlowPlugin {
  const { run: _, ...described } = plugin({ name: 'slow', basis: 'sandbox' });
  let polls = 0;
  return {
    ...described,
    submit: async ({ value }) => `job-${value}`,
    poll: async (jobId, { value }) => {
      if (jobId !== `job-${value}`) throw new Error(`no such job: ${jobId}`);
      polls += 1;
      return polls < readyAt ? undefined : answer;
    },
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What holds for every engine, wherever it runs. */
function engineContract(name: string, makeEngine: MakeEngine): void {
  describe(`engine: ${name}`, () => {
    let home: string;
    let time: Date;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'socctl-engine-'));
      time = new Date('2026-05-23T10:00:00Z');
    });

    function engineWith(wanted: Omit<Wanted, 'home'> = {}): Engine {
      const engine = makeEngine({ home, now: () => time, ...wanted });
      onTestFinished(() => engine.close());
      return engine;
    }

    function pass(seconds: number): void {
      time = new Date(time.getTime() + seconds * 1000);
    }

    describe('text', () => {
      test('defang and refang', async () => {
        const engine = engineWith();
        const { result } = await ask(engine, 'text.defang', { text: 'see http://evil.com/path. done.' });
        expect(result).toBe('see hxxp[://]evil[.]com/path. done.');
        expect(await ask(engine, 'text.refang', { text: result })).toEqual({
          result: 'see http://evil.com/path. done.',
        });
        const everything = await ask(engine, 'text.defang', { text: 'done.', mode: 'everything' });
        expect(everything).toEqual({ result: 'done[.]' });
        const ietf = await ask(engine, 'text.defang', { text: 'http://evil.com 2001:db8::1', style: 'ietf' });
        expect(ietf).toEqual({ result: '[http]://evil[.]com 2001[:]db8[:][:]1' });
      });

      test('extract lists by type in a fixed order, unique, first seen first', async () => {
        const text = 'evil.com b@evil.net 198.51.100.7 then 198.51.100.3, evil.com and 198.51.100.7';
        const { indicators } = await ask(engineWith(), 'text.extract', { text });
        expect(Object.entries(indicators)).toEqual([
          ['ip', ['198.51.100.7', '198.51.100.3']],
          ['domain', ['evil.com']],
          ['email', ['b@evil.net']],
        ]);
      });

      test.each([
        ['10.0.0.1', {}, {}],
        ['10.0.0.1', { include_private: true }, { ip: ['10.0.0.1'] }],
        ['http://evil.com/x', { hosts: true }, { domain: ['evil.com'], url: ['http://evil.com/x'] }],
        ['evil.com 198.51.100.7', { types: ['domain'] }, { domain: ['evil.com'] }],
        ['', {}, {}],
      ] as const)('extract %j with %j', async (text, options, indicators) => {
        expect(await ask(engineWith(), 'text.extract', { text, ...options })).toEqual({ indicators });
      });
    });

    describe('plugins.list', () => {
      const enabled = (plugin: string) => plugin !== 'facts';

      test('gives exactly the documented records of the enabled ones', async () => {
        const listed = await ask(engineWith({ plugins: [malicious, facts], enabled }), 'plugins.list', {});
        expect(listed).toEqual([
          {
            name: 'bad_list',
            display_name: 'Sample',
            supported_ioc_types: ['domain', 'hash'],
            enabled: true,
            categories: ['test'],
          },
        ]);
      });

      test('with all adds the others, what asking reveals and the age of the data', async () => {
        const dated = plugin({ name: 'dated', dataDate: () => '2026-05-20' });
        const engine = engineWith({ plugins: [facts, dated], enabled });
        expect(await ask(engine, 'plugins.list', { all: true })).toMatchObject([
          { name: 'facts', enabled: false, version: '1', basis: 'registry', egress: 'none', key: 'not needed' },
          { name: 'dated', enabled: true, data_date: '2026-05-20', data_age_days: 3 },
        ]);
      });

      test('data that is missing is no failure of the list', async () => {
        const broken = plugin({
          dataDate: () => {
            throw new Error('no data');
          },
        });
        const [listed] = await ask(engineWith({ plugins: [broken] }), 'plugins.list', { all: true });
        expect(listed).not.toHaveProperty('data_date');
      });
    });

    describe('analysis.run', () => {
      test('gives the fields of the Analysis API in their order, and the verdict', async () => {
        const engine = engineWith({ plugins: [malicious, facts] });
        const analysis = await ask(engine, 'analysis.run', { ioc: 'evil.example.com' });
        expect(Object.keys(analysis)).toEqual(['id', 'ioc', 'type', 'queried_at', 'verdict', 'results', 'pending']);
        expect(analysis.id).toMatch(UUID);
        expect(analysis).toMatchObject({
          ioc: 'evil.example.com',
          type: 'domain',
          queried_at: '2026-05-23T10:00:00Z',
          verdict: { verdict: 'malicious' },
          pending: {},
        });
        expect(Object.keys(analysis.results)).toEqual(['bad_list', 'facts']);
        expect(analysis.verdict.headline).toMatch(/^malicious . 2 of 2 sources answered/);
        expect(await ask(engine, 'analysis.show', { id: analysis.id })).toEqual(analysis);
      });

      test.each([
        ['hxxp://EVIL[.]example[.]com/A', 'url', 'http://evil.example.com/A'],
        ['evil[.]Example.COM', 'domain', 'evil.example.com'],
        ['b\u00fccher.example', 'domain', 'xn--bcher-kva.example'],
        ['2001:DB8:0::1', 'ip', '2001:db8::1'],
        ['D41D8CD98F00B204E9800998ECF8427E', 'hash', 'd41d8cd98f00b204e9800998ecf8427e'],
      ])('takes %j', async (ioc, type, value) => {
        const every = plugin({ types: ['ip', 'domain', 'url', 'hash', 'email'] });
        const analysis = await ask(engineWith({ plugins: [every] }), 'analysis.run', { ioc });
        expect([analysis.type, analysis.ioc]).toEqual([type, value]);
      });

      test.each([
        [{ ioc: '198.51.100.0/24' }, 'invalid_request', /cidr/],
        [{ ioc: 'CVE-2021-44228' }, 'invalid_request', /cve/],
        [{ ioc: 'AS64496' }, 'invalid_request', /asn/],
        [{ ioc: 'not an indicator' }, 'invalid_request', /ip, domain, url, hash, email/],
        [{ ioc: '' }, 'invalid_request', /./],
        [{ ioc: 'foo', type: 'ip' }, 'invalid_request', /./],
        [{ ioc: 'example.com', type: 'host' }, 'invalid_ioc_type', /ip, domain, url, hash, email/],
        [{ ioc: 'example.com', plugins: [] }, 'no_plugins_available', /plugins/],
        [{ ioc: 'example.com', plugins: ['nobody'] }, 'no_plugins_available', /plugins/],
        [{ ioc: 'example.com', plugins: ['off'] }, 'no_plugins_available', /plugins/],
        [{ ioc: 'b@example.com' }, 'no_plugins_available', /types/],
      ])('refuses %j', async (input, code, hint) => {
        const plugins = [facts, plugin({ name: 'off' })];
        const engine = engineWith({ plugins, enabled: (plugin) => plugin !== 'off' });
        await expect(engine.call('analysis.run', input)).rejects.toMatchObject({
          code,
          hint: expect.stringMatching(hint),
          message: expect.stringMatching(/^[^\n]+$/),
        });
        expect((await ask(engine, 'analysis.list', {})).analyses).toEqual([]);
      });

      test('asks the plugins that were named and says which names no plugin has', async () => {
        const engine = engineWith({ plugins: [malicious, facts, unknowing] });
        const input = { ioc: 'example.com', plugins: ['facts', 'nobody', 'unknowing', 'nobody'] };
        const analysis = await ask(engine, 'analysis.run', input);
        expect(Object.keys(analysis.results)).toEqual(['facts', 'unknowing']);
        expect(analysis.ignored_plugins).toEqual(['nobody']);
        const named = await ask(engine, 'analysis.run', { ioc: 'example.com', plugins: ['facts'] });
        expect(named).not.toHaveProperty('ignored_plugins');
      });

      test('a plugin that fails is a row, not a failure', async () => {
        const analysis = await ask(engineWith({ plugins: [failing, facts] }), 'analysis.run', { ioc: 'example.com' });
        expect(analysis.results).toMatchObject({
          failing: { status: 'error', error: { message: 'no answer' } },
          facts: { status: 'ok' },
        });
        expect(analysis.verdict.coverage).toMatchObject({ asked: 2, errors: 1 });
      });

      test('an aborted call ends and stores nothing', async () => {
        const stop = new AbortController();
        const endless = plugin({ run: () => new Promise(() => stop.abort()) });
        const engine = engineWith({ plugins: [endless] });
        await expect(engine.call('analysis.run', { ioc: 'example.com' }, { signal: stop.signal })).rejects.toThrow();
        expect((await ask(engine, 'analysis.list', {})).analyses).toEqual([]);
      });

      test('hostile values come back as they were', async () => {
        const echo = plugin({
          run: () => ({ summary: { text: 'a\0b\u001b[31m\u{1F600}"\\' }, reasons: ["'; drop table"] }),
        });
        const engine = engineWith({ plugins: [echo] });
        const analysis = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(await ask(engine, 'analysis.show', { id: analysis.id })).toEqual(analysis);
      });

      test('calls at the same time each get their own answer', async () => {
        const engine = engineWith({ plugins: [facts] });
        const hosts = Array.from({ length: 30 }, (_, n) => `host-${n}.example.com`);
        const analyses = await Promise.all(hosts.map((ioc) => ask(engine, 'analysis.run', { ioc })));
        expect(analyses.map(({ ioc }) => ioc)).toEqual(hosts);
        expect((await ask(engine, 'analysis.list', { limit: 1000 })).analyses).toHaveLength(30);
      });
    });

    describe('answers that are still fresh', () => {
      const HOUR = 3600;
      const DAY = 24 * HOUR;
      const hash = 'd41d8cd98f00b204e9800998ecf8427e';

      test.each([
        ['a list for an hour', malicious, 'example.com', HOUR],
        ['other sources for a day', facts, 'example.com', DAY],
        ['what is not found for an hour', unknowing, 'example.com', HOUR],
        ['what is known of a file for a week', malicious, hash, 7 * DAY],
      ])('%s', async (_, source, ioc, lifetime) => {
        const counted = counting(source);
        const engine = engineWith({ plugins: [counted] });
        const first = await ask(engine, 'analysis.run', { ioc });
        pass(lifetime - 1);
        const again = await ask(engine, 'analysis.run', { ioc });
        expect(counted.asked()).toBe(1);
        expect(again.id).not.toBe(first.id);
        expect(again.results[source.name]).toMatchObject({
          cached: true,
          age_s: lifetime - 1,
          fetched_at: '2026-05-23T10:00:00Z',
        });
        pass(1);
        const later = await ask(engine, 'analysis.run', { ioc });
        expect(counted.asked()).toBe(2);
        expect(later.results[source.name]).toMatchObject({ cached: false, age_s: 0 });
      });

      test('errors are never kept', async () => {
        const counted = counting(failing);
        const engine = engineWith({ plugins: [counted] });
        await ask(engine, 'analysis.run', { ioc: 'example.com' });
        await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(counted.asked()).toBe(2);
      });

      test('refresh asks anew, and what came then is kept', async () => {
        const counted = counting(facts);
        const engine = engineWith({ plugins: [counted] });
        await ask(engine, 'analysis.run', { ioc: 'example.com' });
        pass(10);
        await ask(engine, 'analysis.run', { ioc: 'example.com', refresh: true });
        expect(counted.asked()).toBe(2);
        pass(10);
        const { results } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(counted.asked()).toBe(2);
        expect(results['facts']).toMatchObject({ cached: true, age_s: 10 });
      });

      test('max_age takes only what is younger', async () => {
        const counted = counting(facts);
        const engine = engineWith({ plugins: [counted] });
        await ask(engine, 'analysis.run', { ioc: 'example.com' });
        pass(100);
        await ask(engine, 'analysis.run', { ioc: 'example.com', max_age: 100 });
        expect(counted.asked()).toBe(1);
        await ask(engine, 'analysis.run', { ioc: 'example.com', max_age: 99 });
        expect(counted.asked()).toBe(2);
      });

      test('another notation of the same indicator is the same question; another type is not', async () => {
        const counted = counting(plugin({ name: 'facts', types: ['domain', 'url'] }));
        const engine = engineWith({ plugins: [counted] });
        for (const ioc of ['example.com', 'EXAMPLE[.]com']) await ask(engine, 'analysis.run', { ioc });
        expect(counted.asked()).toBe(1);
        await ask(engine, 'analysis.run', { ioc: 'http://example.com/' });
        expect(counted.asked()).toBe(2);
      });

      test.each([
        ['version', { version: '2' }],
        ['data', { dataDate: () => '2026-05-23' }],
      ])('another %s of the plugin is asked anew', async (_, change) => {
        const before = counting({ ...facts, dataDate: () => '2026-05-01' });
        await ask(engineWith({ plugins: [before] }), 'analysis.run', { ioc: 'example.com' });
        const after = counting({ ...facts, dataDate: () => '2026-05-01', ...change });
        await ask(engineWith({ plugins: [after] }), 'analysis.run', { ioc: 'example.com' });
        expect(after.asked()).toBe(1);
      });

      test('outlast the engine', async () => {
        const counted = counting(facts);
        await ask(engineWith({ plugins: [counted] }), 'analysis.run', { ioc: 'example.com' });
        await ask(engineWith({ plugins: [counted] }), 'analysis.run', { ioc: 'example.com' });
        expect(counted.asked()).toBe(1);
      });
    });

    describe('what was asked', () => {
      test('is listed newest first, in pages', async () => {
        const engine = engineWith({ plugins: [malicious] });
        const ids: string[] = [];
        for (const host of ['a', 'b', 'c', 'd', 'e']) {
          ids.unshift((await ask(engine, 'analysis.run', { ioc: `${host}.example.com` })).id);
        }
        const first = await ask(engine, 'analysis.list', { limit: 2 });
        expect(first.analyses.map(({ id }) => id)).toEqual(ids.slice(0, 2));
        expect(first.next).toBe(ids[1]);
        const second = await ask(engine, 'analysis.list', { limit: 3, before: first.next });
        expect(second.analyses.map(({ id }) => id)).toEqual(ids.slice(2));
        expect(second).not.toHaveProperty('next');
        expect(second.analyses[0]).toEqual({
          id: ids[2],
          ioc: 'c.example.com',
          type: 'domain',
          queried_at: '2026-05-23T10:00:00Z',
          verdict: 'malicious',
          score: expect.any(Number),
          opinions: 1,
          pending: 0,
        });
      });

      test('is found by value in any notation', async () => {
        const engine = engineWith({ plugins: [facts] });
        for (const ioc of ['a.example.com', 'b.example.com', 'a.example.com'])
          await ask(engine, 'analysis.run', { ioc });
        const { analyses } = await ask(engine, 'analysis.list', { value: 'A[.]example[.]COM' });
        expect(analyses.map(({ ioc }) => ioc)).toEqual(['a.example.com', 'a.example.com']);
        await expect(engine.call('analysis.list', { value: 'no indicator' })).rejects.toMatchObject({
          code: 'invalid_request',
        });
        await expect(engine.call('analysis.list', { before: NOBODY })).rejects.toMatchObject({ code: 'not_found' });
      });

      test('is shown by its id or the beginning of it', async () => {
        const engine = engineWith({ plugins: [facts] });
        const analysis = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        const { id } = analysis;
        for (const part of [
          id,
          id.toUpperCase(),
          id.slice(0, 6),
          id.slice(0, 14),
          id.replaceAll('-', '').slice(0, 17),
        ]) {
          expect(await ask(engine, 'analysis.show', { id: part })).toEqual(analysis);
        }
      });

      test.each([NOBODY, 'zzzzzz', '', '%', 'abc', `${NOBODY}0`, 'a'.repeat(10_000)])(
        'is not there for the id %j',
        async (id) => {
          const engine = engineWith({ plugins: [facts] });
          await ask(engine, 'analysis.run', { ioc: 'example.com' });
          await expect(engine.call('analysis.show', { id })).rejects.toMatchObject({ code: 'not_found' });
          await expect(engine.call('analysis.poll', { id })).rejects.toMatchObject({ code: 'not_found' });
        },
      );
    });

    describe('slow plugins', () => {
      const answer = { verdict: 'malicious', score: 90, confidence: 9, reasons: ['detonated'] } as const;

      test('are left alone until their first look is due, where that is asked for', async () => {
        const rhythm = { first: 30, every: 10, most: 10, last: 60 };
        const engine = engineWith({ plugins: [{ ...slow(answer, 1), rhythm }] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        const due = async () => (await ask(engine, 'analysis.pending', {})).map(({ poll_after_s }) => poll_after_s);
        pass(29);
        expect(await ask(engine, 'analysis.poll', { id, due_only: true })).toEqual({ slow: { status: 'pending' } });
        expect(await due()).toEqual([1]);
        pass(1);
        expect(await due()).toEqual([10]);
        pass(30);
        expect(await due()).toEqual([undefined]);
        const ready = await ask(engine, 'analysis.poll', { id, due_only: true });
        expect(ready).toMatchObject({ slow: { status: 'ready' } });
      });

      test('run on, are polled, and their answer is stored and judged', async () => {
        const engine = engineWith({ plugins: [facts, slow(answer), unknowing] });
        const analysis = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        const { id } = analysis;
        expect(Object.keys(analysis.results)).toEqual(['facts', 'unknowing']);
        const poll_url = `/api/v1/analysis/${id}/pending/slow`;
        expect(analysis.pending).toEqual({ slow: { job_id: 'job-example.com', poll_url } });
        expect(analysis.verdict).toMatchObject({ verdict: 'unknown', coverage: { asked: 3, pending: 1 } });
        expect((await ask(engine, 'analysis.list', {})).analyses[0]).toMatchObject({ pending: 1, opinions: 0 });
        expect(await ask(engine, 'analysis.pending', {})).toEqual([
          {
            id,
            ioc: 'example.com',
            type: 'domain',
            plugin: 'slow',
            job_id: 'job-example.com',
            submitted_at: '2026-05-23T10:00:00Z',
            poll_after_s: 5,
          },
        ]);

        expect(await ask(engine, 'analysis.poll', { id })).toEqual({ slow: { status: 'pending' } });
        expect(await ask(engine, 'analysis.poll', { id, plugin: 'slow' })).toEqual({ slow: { status: 'pending' } });
        pass(60);
        const ready = await ask(engine, 'analysis.poll', { id, plugin: 'slow' });
        expect(ready).toMatchObject({ slow: { status: 'ready', result: { plugin: 'slow', verdict: 'malicious' } } });

        const after = await ask(engine, 'analysis.show', { id });
        expect(Object.keys(after.results)).toEqual(['facts', 'slow', 'unknowing']);
        expect(after.pending).toEqual({});
        expect(after.verdict).toMatchObject({ verdict: 'malicious', coverage: { asked: 3, pending: 0, opinions: 1 } });
        expect((await ask(engine, 'analysis.list', {})).analyses[0]).toMatchObject({
          verdict: 'malicious',
          pending: 0,
        });
        expect(await ask(engine, 'analysis.pending', {})).toEqual([]);

        pass(3600);
        expect(await ask(engine, 'analysis.poll', { id })).toEqual(ready);
        expect(await ask(engine, 'analysis.poll', { id: id.slice(0, 8), plugin: 'slow' })).toEqual(ready);
      });

      test('an answer is kept as those of the others are', async () => {
        const engine = engineWith({ plugins: [slow(answer, 1)] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        await ask(engine, 'analysis.poll', { id });
        const again = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(again.pending).toEqual({});
        expect(again.results['slow']).toMatchObject({ cached: true, verdict: 'malicious' });
      });

      test('a job that fails is ready with a result that says so', async () => {
        const broken: SlowPlugin = { ...slow(answer), poll: () => Promise.reject(new Error('sandbox crashed')) };
        const engine = engineWith({ plugins: [broken] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        const state = await ask(engine, 'analysis.poll', { id });
        expect(state).toMatchObject({
          slow: { status: 'ready', result: { status: 'error', error: { message: 'sandbox crashed' } } },
        });
        expect(await ask(engine, 'analysis.poll', { id })).toEqual(state);
      });

      test.each(['TimeoutError', 'AbortError'])('a poll that ends in a %s leaves the job running', async (name) => {
        let polls = 0;
        const shaky: SlowPlugin = {
          ...slow(answer),
          poll: async () => {
            polls += 1;
            if (polls === 1) throw new DOMException('too slow', name);
            return answer;
          },
        };
        const engine = engineWith({ plugins: [shaky] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(await ask(engine, 'analysis.poll', { id })).toEqual({
          slow: { status: 'pending', problem: { code: 'internal', message: 'too slow' } },
        });
        expect(await ask(engine, 'analysis.pending', {})).toHaveLength(1);
        expect(await ask(engine, 'analysis.poll', { id })).toMatchObject({
          slow: { result: { verdict: 'malicious' } },
        });
      });

      test('a poll that is silent until its time is up leaves the job running', async () => {
        let polled = () => {};
        const begun = new Promise<void>((resolve) => {
          polled = resolve;
        });
        const silent: SlowPlugin = {
          ...slow(answer),
          poll: (_job, _indicator, { signal }) => {
            polled();
            return new Promise((_, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
            });
          },
        };
        const engine = engineWith({ plugins: [silent] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        onTestFinished(() => void vi.useRealTimers());
        const state = ask(engine, 'analysis.poll', { id });
        await begun;
        await vi.advanceTimersByTimeAsync(60_000);
        expect(await state).toMatchObject({ slow: { status: 'pending', problem: { code: 'timeout' } } });
        expect(await ask(engine, 'analysis.pending', {})).toHaveLength(1);
      });

      test('a poll that is interrupted leaves the job running', async () => {
        const stop = new AbortController();
        const stopped: SlowPlugin = {
          ...slow(answer),
          poll: (_job, _indicator, { signal }) => {
            stop.abort(new Error('interrupted'));
            return new Promise((_, reject) => {
              const end = (): void => reject(signal.reason);
              if (signal.aborted) end();
              else signal.addEventListener('abort', end);
            });
          },
        };
        const engine = engineWith({ plugins: [stopped] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        await expect(engine.call('analysis.poll', { id }, { signal: stop.signal })).rejects.toThrow('interrupted');
        expect(await ask(engine, 'analysis.pending', {})).toHaveLength(1);
      });

      test('an indicator that could not be handed over is a row with the error, and no job', async () => {
        const broken: SlowPlugin = { ...slow(answer), submit: () => Promise.reject(new Error('refused')) };
        const engine = engineWith({ plugins: [broken] });
        const { id, results, pending } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(results).toMatchObject({ slow: { status: 'error', error: { message: 'refused' } } });
        expect(pending).toEqual({});
        expect(await ask(engine, 'analysis.poll', { id })).toEqual({});
      });

      test.each([
        ['gone', []],
        ['no longer slow', [plugin({ name: 'slow' })]],
      ])('a job whose plugin is %s stays pending', async (_, plugins) => {
        const { id } = await ask(engineWith({ plugins: [slow(answer)] }), 'analysis.run', { ioc: 'example.com' });
        const later = engineWith({ plugins });
        expect(await ask(later, 'analysis.poll', { id })).toEqual({ slow: { status: 'pending' } });
        expect(await ask(later, 'analysis.pending', {})).toHaveLength(1);
      });

      test('a plugin that never had a job is not there', async () => {
        const engine = engineWith({ plugins: [facts, slow(answer)] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        const input = { id, plugin: 'facts' };
        await expect(engine.call('analysis.poll', input)).rejects.toMatchObject({ code: 'not_found' });
      });

      test('polled twice at once, the job is settled once', async () => {
        let arrived = 0;
        let open = () => {};
        const both = new Promise<void>((resolve) => {
          open = resolve;
        });
        /** Answers only when both have asked, each something else. */
        const meeting = (score: number): SlowPlugin => ({
          ...slow(answer),
          poll: async () => {
            arrived += 1;
            if (arrived === 2) open();
            await both;
            return { ...answer, score };
          },
        });
        const [one, two] = [engineWith({ plugins: [meeting(90)] }), engineWith({ plugins: [meeting(80)] })];
        const { id } = await ask(one, 'analysis.run', { ioc: 'example.com' });
        const [a, b] = await Promise.all([ask(one, 'analysis.poll', { id }), ask(two, 'analysis.poll', { id })]);
        expect(a).toEqual(b);
      });
    });

    describe('marks', () => {
      test('outrank the plugins, until they are cleared', async () => {
        const engine = engineWith({ plugins: [malicious] });
        const mark = await ask(engine, 'mark.set', { value: 'EXAMPLE[.]com', verdict: 'benign', note: 'our own' });
        expect(mark).toEqual({
          value: 'example.com',
          type: 'domain',
          verdict: 'benign',
          note: 'our own',
          created_at: '2026-05-23T10:00:00Z',
          created_by: 'analyst',
        });
        const marked = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        expect(marked.verdict).toMatchObject({ verdict: 'benign', confidence: 'high' });
        expect(marked.verdict.reasons[0]?.text).toContain('our own');
        expect(await ask(engine, 'mark.list', {})).toEqual([mark]);
        expect(await ask(engine, 'mark.clear', { value: 'example.com' })).toEqual({ cleared: true });
        expect((await ask(engine, 'analysis.run', { ioc: 'example.com' })).verdict.verdict).toBe('malicious');
        expect(await ask(engine, 'mark.list', {})).toEqual([]);
      });

      test('count for what a slow plugin answers later', async () => {
        const engine = engineWith({ plugins: [slow({ verdict: 'malicious', score: 90, confidence: 9 }, 1)] });
        const { id } = await ask(engine, 'analysis.run', { ioc: 'example.com' });
        await ask(engine, 'mark.set', { value: 'example.com', verdict: 'benign', note: '' });
        await ask(engine, 'analysis.poll', { id });
        expect((await ask(engine, 'analysis.show', { id })).verdict.verdict).toBe('benign');
      });

      test('replace each other and keep their type apart', async () => {
        const engine = engineWith();
        await ask(engine, 'mark.set', { value: 'example.com', verdict: 'benign', note: 'first' });
        await ask(engine, 'mark.set', { value: 'example.com', verdict: 'malicious', note: 'second' });
        await ask(engine, 'mark.set', { value: 'http://example.com/', verdict: 'benign', note: '' });
        const listed = await ask(engine, 'mark.list', {});
        expect(listed.map(({ type, verdict, note }) => [type, verdict, note]).sort()).toEqual([
          ['domain', 'malicious', 'second'],
          ['url', 'benign', ''],
        ]);
      });

      test('need a value, a mark to clear, and text in their note', async () => {
        const engine = engineWith();
        const set = (value: string, note: string) => engine.call('mark.set', { value, verdict: 'benign', note });
        await expect(set('no indicator', '')).rejects.toMatchObject({ code: 'invalid_request' });
        await expect(set('example.com', 'a\0b')).rejects.toMatchObject({ code: 'invalid_request' });
        const clear = engine.call('mark.clear', { value: 'example.com' });
        await expect(clear).rejects.toMatchObject({ code: 'not_found' });
      });
    });

    test('store.status counts what is stored', async () => {
      const engine = engineWith({ plugins: [facts] });
      await ask(engine, 'analysis.run', { ioc: 'example.com' });
      const { integrity, rows, schema_version } = await ask(engine, 'store.status', {});
      expect([integrity, schema_version]).toEqual(['ok', SCHEMA_VERSION]);
      expect(rows).toMatchObject({ analyses: 1, results: 1, pending: 0, marks: 0, cache: 1, activity: 1 });
    });

    test('closing twice does nothing', async () => {
      const engine = engineWith({ plugins: [facts] });
      await ask(engine, 'analysis.run', { ioc: 'example.com' });
      await engine.close();
      await engine.close();
    });

    test('the built-in plugins answer', async () => {
      const engine = engineWith();
      const listed = await ask(engine, 'plugins.list', {});
      expect(listed.length).toBeGreaterThan(0);
      for (const ioc of [
        'example.com',
        '198.51.100.7',
        'http://example.com/a',
        'b@example.com',
        'd41d8cd98f00b204e9800998ecf8427e',
      ]) {
        const { results } = await ask(engine, 'analysis.run', { ioc });
        expect(Object.values(results).filter(({ status }) => status === 'error')).toEqual([]);
      }
    });
  });
}

function localEngine({ home, ...wanted }: Wanted): Engine {
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice, ...wanted });
}

engineContract('local', localEngine);
engineContract('on a server', (wanted) => onServer(localEngine(wanted)));
