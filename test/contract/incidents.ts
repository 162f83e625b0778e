import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Plugin } from '../../src/analysis/index.ts';
import type { Engine, Input, OperationName, Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { GUID, sentinelComment, sentinelIncident, trigger } from '../unit/incidents/sentinel.ts';

/** What a test may decide about an engine; engines with the same `home` share what is stored. */
interface Wanted {
  readonly home: string;
  readonly now: () => Date;
  readonly plugins?: readonly Plugin[];
}

type MakeEngine = (wanted: Wanted) => Engine;

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
export async function ask<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await engine.call(name, input);
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

const listing: Plugin = {
  name: 'bad_list',
  displayName: 'Sample',
  version: '1',
  types: ['domain', 'url', 'ip'],
  categories: ['test'],
  basis: 'list',
  group: 'bad_list',
  egress: 'none',
  run: ({ value }) =>
    value.includes('evil') ? { verdict: 'malicious', score: 95, confidence: 9, reasons: ['listed'] } : {},
};

export const TITLE = { title: 'odd sign-in' };
export const TRUE_POSITIVE = {
  status: 'closed',
  classification: 'TruePositive',
  classification_reason: 'SuspiciousActivity',
} as const;

/** What holds of incidents for every engine, wherever it runs. */
export function incidentsContract(name: string, makeEngine: MakeEngine): void {
  describe(`incidents of an engine: ${name}`, () => {
    let home: string;
    let time: Date;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'socctl-incidents-'));
      time = new Date('2026-05-23T10:00:00Z');
    });

    function engineWith(wanted: Partial<Wanted> = {}): Engine {
      const engine = makeEngine({ home, now: () => time, ...wanted });
      onTestFinished(() => engine.close());
      return engine;
    }

    function pass(hours: number): void {
      time = new Date(time.getTime() + hours * 3_600_000);
    }

    describe('create and show', () => {
      test('an incident comes back as it was opened', async () => {
        const engine = engineWith();
        const made = await ask(engine, 'incidents.create', {
          title: ' odd sign-in ',
          description: 'from\nfar away',
          severity: 'high',
          labels: ['identity', 'identity', ''],
          entities: [
            { type: 'ip', value: '203.0.113[.]50' },
            { type: 'ip', value: '203.0.113.50' },
            { type: 'user', value: 'bob' },
          ],
          assigned_to: 'alice',
        });
        expect(made).toMatchObject({
          number: 1,
          source: 'local',
          source_id: null,
          title: 'odd sign-in',
          description: 'from\nfar away',
          severity: 'high',
          status: 'new',
          labels: ['identity'],
          entities: [
            { type: 'ip', value: '203.0.113.50' },
            { type: 'user', value: 'bob' },
          ],
          assigned_to: 'alice',
          created_at: '2026-05-23T10:00:00Z',
          acknowledged_at: '2026-05-23T10:00:00Z',
          sentinel: null,
        });
        expect(await ask(engine, 'incidents.show', { number: 1 })).toEqual(made);
        expect(await ask(engineWith(), 'incidents.show', { number: 1 })).toEqual(made);
      });

      test('numbers rise, severity is medium and nobody has it unless said otherwise', async () => {
        const engine = engineWith();
        await ask(engine, 'incidents.create', TITLE);
        const second = await ask(engine, 'incidents.create', TITLE);
        expect(second).toMatchObject({ number: 2, severity: 'medium', assigned_to: null, acknowledged_at: null });
      });

      test.each([
        ['an empty title', { title: '  ' }],
        ['NUL in a title', { title: 'a\0b' }],
        ['an entity that is none', { ...TITLE, entities: [{ type: 'ip', value: 'bob' }] }],
      ] as const)('%s is refused', async (_, input) => {
        await expect(engineWith().call('incidents.create', input)).rejects.toMatchObject({ code: 'invalid_request' });
      });

      test.each([1, 99, Number.MAX_SAFE_INTEGER])(
        'no incident %i: the number and the place are named',
        async (number) => {
          const engine = engineWith();
          const { where } = engine.describe('incidents.show');
          for (const operation of ['incidents.show', 'incidents.update', 'incidents.enrich'] as const) {
            await expect(engine.call(operation, { number })).rejects.toMatchObject({
              code: 'not_found',
              message: expect.stringContaining(String(number)),
            });
            await expect(engine.call(operation, { number })).rejects.toThrow(where);
          }
        },
      );

      test('control characters are kept as they are', async () => {
        const engine = engineWith();
        const { title } = await ask(engine, 'incidents.create', { title: 'a\u001b[31mb\u202e' });
        expect(title).toBe('a\u001b[31mb\u202e');
      });
    });

    describe('list', () => {
      async function filled(): Promise<Engine> {
        const engine = engineWith();
        for (const severity of ['low', 'high', 'high'] as const) {
          await engine.call('incidents.create', { ...TITLE, severity });
          pass(48);
        }
        return engine;
      }
      const numbers = ({ incidents }: Output<'incidents.list'>): number[] => incidents.map(({ number }) => number);

      test('newest first, of the last seven days, with the total', async () => {
        const engine = await filled();
        const page = await ask(engine, 'incidents.list', {});
        expect(numbers(page)).toEqual([3, 2, 1]);
        expect(page).toMatchObject({ total: 3, limit: 20, offset: 0 });
        pass(48);
        expect(numbers(await ask(engine, 'incidents.list', {}))).toEqual([3, 2]);
        expect(numbers(await ask(engine, 'incidents.list', { timespan: null }))).toEqual([3, 2, 1]);
        expect(numbers(await ask(engine, 'incidents.list', { timespan: 'PT96H' }))).toEqual([3]);
      });

      test('ties by number, the higher first', async () => {
        const engine = engineWith();
        for (let index = 0; index < 3; index++) await engine.call('incidents.create', TITLE);
        expect(numbers(await ask(engine, 'incidents.list', {}))).toEqual([3, 2, 1]);
      });

      test('page by page; the total is that of the filter', async () => {
        const engine = await filled();
        const page = await ask(engine, 'incidents.list', { limit: 2, offset: 2 });
        expect(numbers(page)).toEqual([1]);
        expect(page).toMatchObject({ total: 3, limit: 2, offset: 2 });
        expect(await ask(engine, 'incidents.list', { offset: 9 })).toMatchObject({ incidents: [], total: 3 });
        expect(await ask(engine, 'incidents.list', { severity: 'high', limit: 1 })).toMatchObject({ total: 2 });
      });

      test('by severity and status; critical may be nowhere', async () => {
        const engine = await filled();
        await engine.call('incidents.update', { number: 2, status: 'active' });
        expect(numbers(await ask(engine, 'incidents.list', { severity: 'high' }))).toEqual([3, 2]);
        expect(numbers(await ask(engine, 'incidents.list', { severity: 'high', status: 'active' }))).toEqual([2]);
        expect(await ask(engine, 'incidents.list', { severity: 'critical' })).toMatchObject({
          incidents: [],
          total: 0,
        });
      });

      test.each([
        { timespan: '7d' },
        { timespan: 'P7' },
        { timespan: '' },
        { limit: 0 },
        { limit: 101 },
        { limit: 1.5 },
        { offset: -1 },
      ])('%j is refused', async (input) => {
        await expect(engineWith().call('incidents.list', input)).rejects.toMatchObject({ code: 'invalid_request' });
      });
    });

    describe('update', () => {
      test('every write moves the etag, a note too, and nothing else does', async () => {
        const engine = engineWith();
        const { etag } = await engine.call('incidents.create', TITLE);
        const seen = new Set([etag]);
        pass(1);
        for (const change of [
          { severity: 'high' },
          { note: 'bob was on a train' },
          { tags: ['vip'] },
          { assigned_to: 'alice' },
          TRUE_POSITIVE,
        ] as const) {
          const changed = await ask(engine, 'incidents.update', { number: 1, ...change });
          expect(seen).not.toContain(changed.etag);
          seen.add(changed.etag);
          expect(changed.updated_at).toBe('2026-05-23T11:00:00Z');
          expect(await ask(engine, 'incidents.show', { number: 1 })).toEqual(changed);
        }
        pass(1);
        const before = await engine.call('incidents.show', { number: 1 });
        const same = { severity: 'high', tags: ['vip'], assigned_to: 'alice', ...TRUE_POSITIVE } as const;
        expect(await ask(engine, 'incidents.update', { number: 1, ...same })).toEqual(before);
        expect(await ask(engine, 'incidents.update', { number: 1 })).toEqual(before);
      });

      test('a stale etag is a conflict and saves nothing; quotes around a good one do no harm', async () => {
        const engine = engineWith();
        const { etag } = await engine.call('incidents.create', TITLE);
        const changed = await ask(engine, 'incidents.update', { number: 1, severity: 'high', etag: `"${etag}"` });
        for (const stale of [etag, `"${etag}"`, '', 'x']) {
          const late = engine.call('incidents.update', { number: 1, severity: 'low', note: 'late', etag: stale });
          await expect(late).rejects.toMatchObject({ code: 'conflict' });
        }
        expect(await ask(engine, 'incidents.show', { number: 1 })).toEqual(changed);
        const again = await ask(engine, 'incidents.update', { number: 1, severity: 'low', etag: changed.etag });
        expect(again.severity).toBe('low');
      });

      test('a note is signed by who wrote it', async () => {
        const engine = engineWith();
        await engine.call('incidents.create', TITLE);
        const caller = { account: 'carol', org: 'default', seesAll: false };
        const { notes } = await engine.call('incidents.update', { number: 1, note: ' seen before\n' }, { caller });
        expect(notes).toEqual([{ text: 'seen before', author: 'carol', created_at: '2026-05-23T10:00:00Z' }]);
      });

      test('a way there is not is a conflict, a bad closing an invalid request', async () => {
        const engine = engineWith();
        await engine.call('incidents.create', TITLE);
        await expect(engine.call('incidents.update', { number: 1, status: 'closed' })).rejects.toMatchObject({
          code: 'invalid_request',
          hint: expect.stringContaining('BenignPositive-SuspiciousButExpected'),
        });
        await ask(engine, 'incidents.update', { number: 1, ...TRUE_POSITIVE });
        await expect(engine.call('incidents.update', { number: 1, status: 'new' })).rejects.toMatchObject({
          code: 'conflict',
        });
        const open = await ask(engine, 'incidents.update', { number: 1, status: 'active' });
        expect(open).toMatchObject({ status: 'active', classification: null, closed_at: null });
        expect(open.notes[0]?.text).toContain('TruePositive-SuspiciousActivity');
      });

      test('of two who base a change on the same state, one wins', async () => {
        const [one, two] = [engineWith(), engineWith()];
        const { etag } = await one.call('incidents.create', TITLE);
        const changes = [one, two].map((engine, index) =>
          engine.call('incidents.update', { number: 1, title: `by ${index}`, etag }),
        );
        const outcomes = await Promise.allSettled(changes);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      });
    });

    describe('import', () => {
      const take = (engine: Engine, ...items: unknown[]) => ask(engine, 'incidents.import', { items });

      test('the payload stays as it came, our fields are in our words', async () => {
        const [engine, payload] = [engineWith(), sentinelIncident({ extra: { 'a\u0001': ['\u{1F600}', null] } })];
        expect(await take(engine, payload)).toEqual({ created: 1, updated: 0, unchanged: 0, failed: [], numbers: [1] });
        const incident = await ask(engine, 'incidents.show', { number: 1 });
        expect(incident).toMatchObject({
          source: 'sentinel',
          source_id: GUID,
          severity: 'high',
          status: 'new',
          created_at: '2026-05-20T08:00:00Z',
          updated_at: '2026-05-20T08:05:00Z',
          acknowledged_at: null,
        });
        expect(incident.sentinel).toEqual(payload);
      });

      test('again it is unchanged, whatever form it comes in', async () => {
        const [engine, payload] = [engineWith(), sentinelIncident()];
        await take(engine, payload);
        const before = await engine.call('incidents.show', { number: 1 });
        const { properties, ...rest } = payload;
        for (const again of [payload, { value: [payload] }, [payload], trigger(payload), { properties, ...rest }]) {
          expect(await take(engine, again)).toMatchObject({ created: 0, updated: 0, unchanged: 1, numbers: [1] });
        }
        expect(await take(engine, payload, payload)).toMatchObject({ unchanged: 2, numbers: [1] });
        expect(await ask(engine, 'incidents.show', { number: 1 })).toEqual(before);
      });

      test('what the source changed is taken over; notes, tags, assignment and what was decided here stay', async () => {
        const engine = engineWith();
        await take(engine, sentinelIncident());
        const mine = { note: 'mine', tags: ['vip'], assigned_to: 'alice', severity: 'low', status: 'active' } as const;
        const before = await engine.call('incidents.update', { number: 1, ...mine });
        const answer = await take(
          engine,
          sentinelIncident({ title: 'renamed', lastModifiedTimeUtc: '2026-05-24T00:00:00Z' }),
        );
        expect(answer).toMatchObject({ updated: 1, created: 0, unchanged: 0, numbers: [1] });
        const after = await ask(engine, 'incidents.show', { number: 1 });
        expect(after).toMatchObject({
          title: 'renamed',
          severity: 'low',
          status: 'active',
          tags: ['vip'],
          assigned_to: 'alice',
          updated_at: '2026-05-24T00:00:00Z',
        });
        expect(after.notes).toEqual(before.notes);
        expect(after.etag).not.toBe(before.etag);
      });

      test('the source may close as it likes, and take up what was closed here', async () => {
        const engine = engineWith();
        await take(engine, sentinelIncident());
        await take(engine, sentinelIncident({ status: 'Closed' }));
        expect(await ask(engine, 'incidents.show', { number: 1 })).toMatchObject({
          status: 'closed',
          classification: null,
          closed_at: '2026-05-20T08:05:00Z',
        });
        await take(engine, sentinelIncident({ status: 'New' }));
        const open = await ask(engine, 'incidents.show', { number: 1 });
        expect(open).toMatchObject({ status: 'new', classification: null, closed_at: null });
      });

      test('a bad one is told, the others go on', async () => {
        const engine = engineWith();
        const other = sentinelIncident({}, { name: '33333333-3333-4333-8333-333333333333' });
        const answer = await take(
          engine,
          { hello: 'world' },
          { value: [sentinelIncident({ severity: 'Urgent' }), other] },
          'text',
          sentinelIncident(),
        );
        expect(answer).toMatchObject({ created: 2, numbers: [1, 2] });
        expect(answer.failed).toEqual([
          { item: 0, message: expect.stringContaining('no incident of Microsoft Sentinel') },
          { item: 1, message: expect.stringMatching(/^value\[0\]: unknown severity 'Urgent'/) },
          { item: 2, message: expect.any(String) },
        ]);
      });

      test('comments become notes, once, also where they come before their incident', async () => {
        const engine = engineWith();
        const answer = await take(engine, { value: [sentinelComment()] }, sentinelIncident());
        expect(answer).toMatchObject({ created: 1, updated: 1, failed: [], numbers: [1] });
        expect(await take(engine, sentinelComment())).toMatchObject({ updated: 0, unchanged: 1 });
        const { notes } = await ask(engine, 'incidents.show', { number: 1 });
        expect(notes).toEqual([{ text: 'seen before', author: 'Alice Example', created_at: '2026-05-20T09:00:00Z' }]);
        const stray = await take(engine, sentinelComment('x', '55555555-5555-4555-8555-555555555555'));
        expect(stray.failed).toEqual([{ item: 0, message: expect.stringContaining('not here') }]);
      });

      test('keys that objects have by themselves are data', async () => {
        const engine = engineWith();
        const text = JSON.stringify(sentinelIncident({ constructor: 1 })).replace('"constructor"', '"__proto__"');
        await take(engine, JSON.parse(text) as unknown);
        expect(JSON.stringify((await engine.call('incidents.show', { number: 1 })).sentinel)).toBe(text);
      });

      test('nothing to import is no failure', async () => {
        expect(await take(engineWith())).toEqual({ created: 0, updated: 0, unchanged: 0, failed: [], numbers: [] });
      });
    });

    describe('enrich', () => {
      const withIndicators = {
        title: 'mail from login[.]evil[.]com',
        description: 'fetched hxxp://files.evil.com/a from 10.0.0.1, see login.evil.com',
        entities: [
          { type: 'ip', value: '192.168.1.7' },
          { type: 'ip', value: '8.8.8.8' },
          { type: 'user', value: 'bob' },
        ],
      } as const;

      test('every indicator once, refanged, without private addresses, with its verdict', async () => {
        const engine = engineWith({ plugins: [listing] });
        const { etag } = await engine.call('incidents.create', withIndicators);
        await engine.call('incidents.update', { number: 1, note: 'also www[.]example[.]org' });
        pass(1);
        const { enrichment, ...after } = await ask(engine, 'incidents.enrich', { number: 1 });
        expect(enrichment).toEqual({
          enriched_at: '2026-05-23T11:00:00Z',
          indicators: [
            { ioc: '8.8.8.8', type: 'ip', verdict: 'unknown', score: 0, analysis_id: expect.any(String) },
            expect.objectContaining({ ioc: 'login.evil.com', type: 'domain', verdict: 'malicious' }),
            expect.objectContaining({ ioc: 'http://files.evil.com/a', type: 'url', verdict: 'malicious' }),
            expect.objectContaining({ ioc: 'www.example.org', type: 'domain', verdict: 'unknown' }),
          ],
        });
        expect(after.etag).not.toBe(etag);
        const id = enrichment?.indicators[1]?.analysis_id ?? '';
        expect(await ask(engine, 'analysis.show', { id })).toMatchObject({ id, ioc: 'login.evil.com' });
      });

      test('the same again but for times and ids', async () => {
        const engine = engineWith({ plugins: [listing] });
        await engine.call('incidents.create', withIndicators);
        const plain = ({ enrichment }: Output<'incidents.enrich'>) =>
          enrichment?.indicators.map(({ analysis_id: _, ...rest }) => rest);
        const first = plain(await ask(engine, 'incidents.enrich', { number: 1 }));
        expect(plain(await ask(engine, 'incidents.enrich', { number: 1 }))).toEqual(first);
      });

      test('named plugins are asked alone; unknown ones are told', async () => {
        const other: Plugin = { ...listing, name: 'other', group: 'other', run: () => ({}) };
        const engine = engineWith({ plugins: [listing, other] });
        await engine.call('incidents.create', withIndicators);
        const { enrichment } = await ask(engine, 'incidents.enrich', { number: 1, plugins: ['other'] });
        expect(enrichment?.indicators.map(({ verdict }) => verdict)).not.toContain('malicious');
        await expect(engine.call('incidents.enrich', { number: 1, plugins: ['nobody'] })).rejects.toMatchObject({
          code: 'no_plugins_available',
        });
      });

      test('an incident without indicators has an empty enrichment', async () => {
        const engine = engineWith({ plugins: [listing] });
        await engine.call('incidents.create', TITLE);
        const { enrichment } = await ask(engine, 'incidents.enrich', { number: 1 });
        expect(enrichment?.indicators).toEqual([]);
      });

      test('an update while the plugins are asked is not lost', async () => {
        const engine = engineWith({
          plugins: [
            {
              ...listing,
              run: async () => {
                await engine.call('incidents.update', { number: 1, tags: ['meanwhile'] });
                return {};
              },
            },
          ],
        });
        await engine.call('incidents.create', { title: 'about example.org' });
        const after = await ask(engine, 'incidents.enrich', { number: 1 });
        expect(after.tags).toEqual(['meanwhile']);
        expect(after.enrichment?.indicators).toHaveLength(1);
      });
    });
  });
}
