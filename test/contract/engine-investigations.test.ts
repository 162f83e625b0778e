import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Plugin } from '../../src/analysis/index.ts';
import { createLocalEngine, type Engine, type Input, type OperationName, type Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { expectInert } from '../unit/investigations/inert.ts';

/** What a test may decide about an engine; engines with the same `home` share what is stored. */
interface Wanted {
  readonly home: string;
  readonly now: () => Date;
  readonly plugins: readonly Plugin[];
  readonly enabled?: (plugin: string) => boolean;
  /** Who asks, and then only that account's investigations are there; without it everybody's. */
  readonly account?: string;
}

type MakeEngine = (wanted: Wanted) => Engine;

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
async function ask<K extends OperationName>(
  engine: Engine,
  name: K,
  input: Input<K>,
  signal = new AbortController().signal,
): Promise<Output<K>> {
  const answer = await engine.call(name, input, { signal });
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

const TYPES = ['ip', 'domain', 'url', 'hash'] as const;

function plugin(over: Partial<Plugin>): Plugin {
  return {
    name: 'sample',
    displayName: 'Sample',
    version: '1',
    types: TYPES,
    categories: ['test'],
    basis: 'list',
    group: over.name ?? 'sample',
    egress: 'none',
    run: () => ({}),
    ...over,
  };
}

/** Malicious is what says so. */
const list = plugin({
  name: 'bad_list',
  run: ({ value }) =>
    value.includes('evil')
      ? { verdict: 'malicious', score: 95, confidence: 9, reasons: [`listed | as <b>${value}</b>`] }
      : { status: 'not_found' },
});
const broken = plugin({
  name: 'broken',
  run: () => {
    throw new Error('no answer');
  },
});

const TEXT = 'Mail of today\nsaw evil[.]example and hxxp://files.example.org/a from 10.0.0.1 and evil.example\n';

/** What holds for investigations in every engine, wherever it runs. */
export function investigationsContract(name: string, makeEngine: MakeEngine): void {
  describe(`investigations: ${name}`, () => {
    let home: string;
    let time: Date;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'socctl-investigations-'));
      time = new Date('2026-05-23T10:00:00Z');
    });

    function engineWith(wanted: Partial<Wanted> = {}): Engine {
      const engine = makeEngine({ home, now: () => time, plugins: [list], ...wanted });
      onTestFinished(() => engine.close());
      return engine;
    }

    function pass(seconds: number): void {
      time = new Date(time.getTime() + seconds * 1000);
    }

    async function done(engine: Engine, query = TEXT): Promise<Output<'investigation.show'>> {
      const { session_id } = await ask(engine, 'investigation.start', { query });
      return ask(engine, 'investigation.work', { session_id });
    }

    test('start stores the text and analyzes nothing', async () => {
      const engine = engineWith();
      const session = await ask(engine, 'investigation.start', { query: TEXT, persona: 'ciso' });
      expect(session).toEqual({
        session_id: expect.stringMatching(/^sess_[0-9a-f]{24}$/),
        title: 'Mail of today',
        status: 'active',
        query: TEXT,
        persona: 'ciso',
        created_at: '2026-05-23T10:00:00Z',
        updated_at: '2026-05-23T10:00:00Z',
        messages: [{ role: 'user', content: TEXT, created_at: '2026-05-23T10:00:00Z' }],
        report: null,
        indicators: [],
      });
      const { session_id } = session;
      expect(await ask(engine, 'investigation.show', { session_id })).toEqual(session);
      expect((await ask(engine, 'analysis.list', {})).analyses).toEqual([]);
    });

    test('work analyzes each indicator once and reports', async () => {
      const engine = engineWith();
      const { session_id } = await ask(engine, 'investigation.start', { query: TEXT });
      pass(60);
      const session = await ask(engine, 'investigation.work', { session_id });
      expect(session).toMatchObject({
        status: 'completed',
        created_at: '2026-05-23T10:00:00Z',
        updated_at: '2026-05-23T10:01:00Z',
        indicators: [
          { ioc: 'evil.example', type: 'domain', verdict: 'malicious' },
          { ioc: 'http://files.example.org/a', type: 'url', verdict: 'unknown' },
        ],
      });
      expect(session.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
      expect(session.messages[1]?.content).toBe(session.report);
      expect(session.report).toContain('| `evil[.]example` | domain | malicious | 85 |');
      expect(session.report).toContain('1 private or special address');
      expectInert(session.report ?? '');
      expect(await ask(engine, 'investigation.show', { session_id })).toEqual(session);
      const [first] = session.indicators;
      const analysis = await ask(engine, 'analysis.show', { id: first?.analysis_id ?? '' });
      expect([analysis.ioc, analysis.verdict.score]).toEqual(['evil.example', first?.score]);
    });

    test('the same text gives the same report but for its ids', async () => {
      const engines = [engineWith(), engineWith({ home: mkdtempSync(join(tmpdir(), 'socctl-investigations-')) })];
      const reports = await Promise.all(engines.map(async (engine) => (await done(engine)).report ?? ''));
      const plain = reports.map((text) =>
        text.replace(/sess_[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'),
      );
      expect(plain[0]).toBe(plain[1]);
      expect(plain[0]).toContain('ID');
    });

    test('a text without indicators is completed and says what was looked for', async () => {
      const session = await done(engineWith(), 'nothing to see, 127.0.0.1');
      expect([session.status, session.indicators]).toEqual(['completed', []]);
      expect(session.report).toMatch(/No indicators were found\. Looked for: public IP addresses/);
    });

    test('what no source takes, or answers, is reported and fails nothing', async () => {
      const engine = engineWith({ plugins: [list, broken] });
      const session = await done(engine, 'evil.example and who@mail.example.org');
      expect(session.status).toBe('completed');
      expect(session.indicators[1]).toEqual({
        ioc: 'who@mail.example.org',
        type: 'email',
        verdict: null,
        score: null,
        analysis_id: null,
      });
      expect(session.report).toContain('`who[@]mail[.]example[.]org` could not be analyzed: none of the plugins takes');
      expect(session.report).toContain('`broken`: internal: no answer (1 indicator)');
    });

    test('where nothing at all could be analyzed it failed', async () => {
      const session = await done(engineWith(), 'who@mail.example.org');
      expect(session.status).toBe('failed');
      expect(session.report).toContain('**no verdict**');
    });

    test('asks the named sources only, and none of them known is an error before anything is done', async () => {
      const engine = engineWith({ plugins: [list, broken] });
      const { session_id } = await ask(engine, 'investigation.start', { query: TEXT });
      const nobody = ask(engine, 'investigation.work', { session_id, plugins: ['nobody'] });
      await expect(nobody).rejects.toMatchObject({ code: 'no_plugins_available' });
      const session = await ask(engine, 'investigation.work', { session_id, plugins: ['bad_list'] });
      expect(session.report).not.toContain('broken');
    });

    test('names the sources that are not asked', async () => {
      const engine = engineWith({ plugins: [list, broken], enabled: (source) => source !== 'broken' });
      expect((await done(engine)).report).toContain('Not asked at all: `broken`');
    });

    test('work that was cut off can be done again; work that is done cannot', async () => {
      const cut = new AbortController();
      const cutting = plugin({
        name: 'cutting',
        run: async () => {
          cut.abort(new Error('cut off'));
          return new Promise(() => {});
        },
      });
      const { session_id } = await ask(engineWith(), 'investigation.start', { query: TEXT });
      const ended = ask(engineWith({ plugins: [cutting] }), 'investigation.work', { session_id }, cut.signal);
      await expect(ended).rejects.toThrow('cut off');
      const engine = engineWith();
      expect(await ask(engine, 'investigation.show', { session_id })).toMatchObject({ status: 'active', report: null });
      const early = ask(engine, 'investigation.message', { session_id, content: 'evil.example' });
      await expect(early).rejects.toMatchObject({ code: 'conflict' });
      expect(await ask(engine, 'investigation.work', { session_id })).toMatchObject({ status: 'completed' });
      const again = ask(engine, 'investigation.work', { session_id });
      await expect(again).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(session_id) });
    });

    test('of two that work at once one wins', async () => {
      const engine = engineWith();
      const { session_id } = await ask(engine, 'investigation.start', { query: TEXT });
      const both = await Promise.allSettled([1, 2].map(() => ask(engine, 'investigation.work', { session_id })));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const { messages } = await ask(engine, 'investigation.show', { session_id });
      expect(messages).toHaveLength(2);
    });

    test('a follow-up with indicators adds a section; known ones keep their place', async () => {
      const engine = engineWith();
      const before = await done(engine);
      const { session_id } = before;
      const content = 'now evil-too.example, again evil[.]example';
      const session = await ask(engine, 'investigation.message', { session_id, content });
      expect(session.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
      expect(session.messages[2]?.content).toBe(content);
      const section = session.messages[3]?.content ?? '';
      expect(section).toMatch(/^## Follow-up: now evil-too\[\.\]example/);
      expect(session.report).toBe(`${before.report}\n${section}`);
      expectInert(session.report ?? '');
      const known = before.indicators.map(({ ioc }) => ioc);
      expect(session.indicators.map(({ ioc }) => ioc)).toEqual([...known, 'evil-too.example']);
    });

    test('a follow-up without indicators is answered by what was not done', async () => {
      const engine = engineWith();
      const before = await done(engine);
      const { session_id } = before;
      const session = await ask(engine, 'investigation.message', { session_id, content: 'who was it?' });
      expect(session.messages.at(-1)?.content).toMatch(/^Nothing was analyzed and the report stays as it is/);
      expect([session.report, session.indicators]).toEqual([before.report, before.indicators]);
    });

    test('earlier answers are mentioned, and how a verdict changed', async () => {
      const calm = engineWith({ plugins: [plugin({ name: 'calm', run: () => ({ status: 'not_found' }) })] });
      await ask(calm, 'analysis.run', { ioc: 'evil.example' });
      const { report } = await done(engineWith());
      expect(report).toContain('`evil[.]example` was unknown on 2026-05-23T10:00:00Z, it is malicious now');
    });

    test('list: newest first, in pages, without the texts', async () => {
      const engine = engineWith();
      const first = await done(engine);
      const second = await ask(engine, 'investigation.start', { query: 'second' });
      const row = (session: typeof first, verdict: string | null, indicators: number) => {
        const { session_id, title, status, persona, created_at, updated_at } = session;
        return { session_id, title, status, persona, created_at, updated_at, verdict, indicators };
      };
      const rows = [row(second, null, 0), row(first, 'malicious', 2)];
      const list = (page: Input<'investigation.list'>) => ask(engine, 'investigation.list', page);
      expect(await list({})).toEqual({ sessions: rows, total: 2, limit: 20, offset: 0 });
      expect(await list({ limit: 1, offset: 1 })).toEqual({ sessions: [rows[1]], total: 2, limit: 1, offset: 1 });
      expect(await list({ offset: 5 })).toEqual({ sessions: [], total: 2, limit: 20, offset: 5 });
    });

    test('those of others are not there', async () => {
      const [anna, bert] = [engineWith({ account: 'anna' }), engineWith({ account: 'bert' })];
      const { session_id } = await done(anna);
      expect((await ask(anna, 'investigation.list', {})).total).toBe(1);
      expect(await ask(bert, 'investigation.list', {})).toMatchObject({ sessions: [], total: 0 });
      for (const call of [
        ask(bert, 'investigation.show', { session_id }),
        ask(bert, 'investigation.work', { session_id }),
        ask(bert, 'investigation.message', { session_id, content: 'evil.example' }),
        ask(bert, 'investigation.delete', { session_id }),
      ])
        await expect(call).rejects.toMatchObject({ code: 'not_found' });
      const { report } = await done(bert);
      expect(report).not.toContain(session_id);
      expect(report).not.toContain('Earlier work');
      expect((await ask(engineWith(), 'investigation.list', {})).total).toBe(2);
    });

    test('delete takes the investigation, its analyses stay', async () => {
      const engine = engineWith();
      const { session_id } = await done(engine);
      expect(await ask(engine, 'investigation.delete', { session_id })).toEqual({ deleted: session_id });
      const gone = ask(engine, 'investigation.show', { session_id });
      await expect(gone).rejects.toMatchObject({ code: 'not_found', message: expect.stringContaining(session_id) });
      expect((await ask(engine, 'analysis.list', {})).analyses).toHaveLength(2);
    });

    test('the beginning of an id will do, as lists and terminals shorten it', async () => {
      const engine = engineWith();
      const { session_id } = await ask(engine, 'investigation.start', { query: TEXT });
      const beginning = { session_id: session_id.slice(0, 'sess_'.length + 6) };
      const worked = await ask(engine, 'investigation.work', beginning);
      expect(worked).toMatchObject({ session_id, status: 'completed' });
      expect(worked.report).toContain(`socctl graph investigation ${session_id}\n`);
      const { session_id: answered } = await ask(engine, 'investigation.message', { ...beginning, content: 'why?' });
      expect(answered).toBe(session_id);
      const shown = await ask(engine, 'investigation.show', { session_id: beginning.session_id.toUpperCase() });
      expect(shown.session_id).toBe(session_id);
      await expect(
        ask(engineWith({ account: 'somebody else' }), 'investigation.show', beginning),
      ).rejects.toMatchObject({ code: 'not_found' });
      for (const short of [session_id.slice(0, -19), 'sess_', ''])
        await expect(ask(engine, 'investigation.show', { session_id: short })).rejects.toMatchObject({
          code: 'not_found',
        });
      expect(await ask(engine, 'investigation.delete', beginning)).toEqual({ deleted: session_id });
    });

    test.each([
      ['show', {}],
      ['work', {}],
      ['delete', {}],
      ['message', { content: 'evil.example' }],
    ] as const)('%s of an id that is not there', async (verb, more) => {
      const input = { session_id: 'sess_000000000000000000000000', ...more } as Input<'investigation.message'>;
      const call = engineWith().call(`investigation.${verb}`, input);
      await expect(call).rejects.toMatchObject({ code: 'not_found', message: expect.stringContaining('sess_0000') });
    });

    test.each([' \n', 'x'.repeat(1_000_001)])('a text that is empty or too long is refused', async (query) => {
      const call = engineWith().call('investigation.start', { query });
      await expect(call).rejects.toMatchObject({ code: 'invalid_request' });
    });

    test('what a database would change is replaced before it is stored', async () => {
      const engine = engineWith();
      const { session_id, query } = await ask(engine, 'investigation.start', { query: 'a\0b\ud800c' });
      expect(query).toBe('a\ufffdb\ufffdc');
      expect((await ask(engine, 'investigation.show', { session_id })).query).toBe(query);
    });
  });
}

investigationsContract('local', ({ home, account, ...wanted }) => {
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  const engine = createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice, ...wanted });
  const caller = account === undefined ? {} : { caller: { account, org: 'default', seesAll: false } };
  return { ...engine, call: (name, input, options) => engine.call(name, input, { ...options, ...caller }) };
});
