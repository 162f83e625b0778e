import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Engine, Input, OperationName, Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';

/** What a test decides about an engine; engines with the same `home` share what is stored. */
interface Wanted {
  readonly home: string;
  readonly now: () => Date;
}

type Batch = Input<'triage.set'>['entries'];
type Entry = Output<'triage.list'>['results'][number];

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
async function ask<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await engine.call(name, input);
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LODASH = { packageType: 'npm', packageName: 'lodash' } as const;

/** What holds for the triage of every engine, wherever it runs. */
export function triageContract(name: string, makeEngine: (wanted: Wanted) => Engine): void {
  describe(`triage: ${name}`, () => {
    let home: string;
    let time: Date;
    let engine: Engine;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'socctl-triage-'));
      time = new Date('2026-05-23T10:00:00Z');
      engine = another();
    });

    function another(): Engine {
      const made = makeEngine({ home, now: () => time });
      onTestFinished(() => made.close());
      return made;
    }

    function pass(seconds: number): void {
      time = new Date(time.getTime() + seconds * 1000);
    }

    function set(entries: Batch, force?: boolean): Promise<Output<'triage.set'>> {
      return ask(engine, 'triage.set', { entries, ...(force !== undefined && { force }) });
    }

    async function made(...entries: Batch): Promise<string[]> {
      return [...(await set(entries, true)).created];
    }

    async function all(): Promise<readonly Entry[]> {
      return (await ask(engine, 'triage.list', { per_page: 100 })).results;
    }

    async function only(): Promise<Entry> {
      const [entry, ...rest] = await all();
      expect(rest).toEqual([]);
      return entry as Entry;
    }

    describe('creating', () => {
      test('gives a uuid and stores the 18 fields, what is not named fitting anything', async () => {
        const answer = await set([LODASH]);
        expect(answer).toEqual({ created: [expect.stringMatching(UUID)], updated: [], unchanged: 0, failed: [] });
        expect(await only()).toEqual({
          uuid: answer.created[0],
          package_type: 'npm',
          package_namespace: null,
          package_name: 'lodash',
          package_version: null,
          alert_key: null,
          alert_type: null,
          fix_available: '*',
          patch_available: '*',
          cvss_score_cmp: null,
          created_at: '2026-05-23T10:00:00Z',
          updated_at: '2026-05-23T10:00:00Z',
          note: '',
          organization_id: 'default',
          state: 'inherit',
          cve_or_ghsa_id: null,
          reachability: '*',
          kevs: '*',
        });
      });

      test('takes every field', async () => {
        await set([
          {
            uuid: null,
            packageType: 'npm',
            packageNamespace: '@scope',
            packageName: 'name',
            packageVersion: '4.1.*',
            alertKey: 'Qk',
            alertType: 'criticalCVE',
            fixAvailable: 'available',
            patchAvailable: 'unavailable',
            kevs: 'exist',
            cveOrGhsaId: 'CVE-2021-44228',
            reachability: 'reachable',
            cvssScoreCmp: '>=7.5',
            note: 'see\nticket \u0000 \u001b[31m \u{1F600} \'"',
            state: 'block',
          },
        ]);
        expect(await only()).toMatchObject({
          package_type: 'npm',
          package_namespace: '@scope',
          package_name: 'name',
          package_version: '4.1.*',
          alert_key: 'Qk',
          alert_type: 'criticalCVE',
          fix_available: 'available',
          patch_available: 'unavailable',
          kevs: 'exist',
          cve_or_ghsa_id: 'CVE-2021-44228',
          reachability: 'reachable',
          cvss_score_cmp: '>=7.5',
          note: 'see\nticket \u0000 \u001b[31m \u{1F600} \'"',
          state: 'block',
        });
      });

      test("* and null fit anything; '' does too, but for a namespace, where it means none", async () => {
        await set([{ ...LODASH, alertKey: '*', alertType: '', packageVersion: null, kevs: '*' }]);
        await set([{ ...LODASH, packageNamespace: '' }]);
        await set([{ ...LODASH, packageNamespace: '*' }]);
        expect((await all()).map((entry) => [entry.package_namespace, entry.alert_key, entry.alert_type])).toEqual([
          [null, null, null],
          ['', null, null],
          [null, null, null],
        ]);
      });

      test.each([undefined, null, ''])('an entry with the uuid %j is a new one', async (uuid) => {
        expect((await set([{ ...LODASH, ...(uuid !== undefined && { uuid }) }])).created).toHaveLength(1);
      });

      test('the same twice are two entries', async () => {
        expect(new Set(await made(LODASH, LODASH)).size).toBe(2);
      });
    });

    describe('updating', () => {
      test('merges: what is not named stays, created_at too; updated_at moves', async () => {
        const [uuid = ''] = await made({ ...LODASH, state: 'ignore', note: 'old', kevs: 'exist' });
        const before = await only();
        pass(60);
        expect(await set([{ uuid, note: 'new' }])).toEqual({ created: [], updated: [uuid], unchanged: 0, failed: [] });
        expect(await only()).toEqual({ ...before, note: 'new', updated_at: '2026-05-23T10:01:00Z' });
      });

      test.each([null, '*'] as const)('%j clears a field', async (cleared) => {
        const [uuid = ''] = await made({ ...LODASH, packageVersion: '1', kevs: 'exist', cvssScoreCmp: '>5' });
        await set([{ uuid, packageVersion: cleared, kevs: cleared, cvssScoreCmp: cleared }]);
        expect(await only()).toMatchObject({ package_version: null, kevs: '*', cvss_score_cmp: null });
      });

      test('what changes nothing is counted, and updated_at stays', async () => {
        const [uuid = ''] = await made({ ...LODASH, note: 'x' });
        const before = await only();
        pass(60);
        const answer = await set([{ uuid, note: 'x', packageVersion: '*' }]);
        expect(answer).toEqual({ created: [], updated: [], unchanged: 1, failed: [] });
        expect(await set([{ uuid }])).toMatchObject({ unchanged: 1 });
        expect(await only()).toEqual(before);
      });

      test('a uuid may be written in capitals', async () => {
        const [uuid = ''] = await made(LODASH);
        expect((await set([{ uuid: uuid.toUpperCase(), state: 'warn' }])).updated).toEqual([uuid]);
      });

      test('changes of different fields at the same time both count', async () => {
        const [uuid = ''] = await made(LODASH);
        const engines = [another(), another()];
        const notes = Array.from({ length: 20 }, (_, n) => `note ${n}`);
        await Promise.all([
          ...notes.map((note) => ask(engines[0] as Engine, 'triage.set', { entries: [{ uuid, note }] })),
          ask(engines[1] as Engine, 'triage.set', { entries: [{ uuid, state: 'block' }] }),
          ask(engines[1] as Engine, 'triage.set', { entries: [{ uuid, packageVersion: '4.*' }] }),
        ]);
        const entry = await only();
        expect(entry).toMatchObject({ state: 'block', package_version: '4.*' });
        expect(notes).toContain(entry.note);
      });
    });

    describe('a batch is written whole or not at all', () => {
      test('created, updated and unchanged in the order of the batch', async () => {
        const [a = '', b = '', c = ''] = await made(LODASH, LODASH, LODASH);
        const answer = await set([
          { ...LODASH, note: '1' },
          { uuid: b, note: 'x' },
          { uuid: c },
          { uuid: a, note: 'y' },
        ]);
        expect(answer).toMatchObject({ updated: [b, a], unchanged: 1 });
        expect(answer.created).toHaveLength(1);
      });

      test.each<[why: string, bad: object, code: string, message: RegExp]>([
        ['an unknown uuid', { uuid: NOBODY, note: 'x' }, 'not_found', new RegExp(NOBODY)],
        ['a uuid that is none', { uuid: 'nonsense', note: 'x' }, 'not_found', /nonsense/],
        ['a * in a name', { ...LODASH, packageName: 'lod*' }, 'invalid_request', /entries\[1\]\.packageName/],
        ['a * in a type', { ...LODASH, packageType: 'n*m' }, 'invalid_request', /entries\[1\]\.packageType/],
        ['a * in an alert type', { ...LODASH, alertType: '*CVE' }, 'invalid_request', /entries\[1\]\.alertType/],
        [
          'a * before the end',
          { ...LODASH, packageVersion: '4.*.1' },
          'invalid_request',
          /entries\[1\]\.packageVersion/,
        ],
        ['two *', { ...LODASH, packageVersion: '**' }, 'invalid_request', /entries\[1\]\.packageVersion/],
        ['no comparison', { ...LODASH, cvssScoreCmp: '=>7' }, 'invalid_request', /entries\[1\]\.cvssScoreCmp/],
        ['a score beyond 10', { ...LODASH, cvssScoreCmp: '>=11' }, 'invalid_request', /entries\[1\]\.cvssScoreCmp/],
        ['two decimals', { ...LODASH, cvssScoreCmp: '>=7.55' }, 'invalid_request', /entries\[1\]\.cvssScoreCmp/],
        ['a field nobody has', { ...LODASH, severity: 'high' }, 'invalid_request', /1.*severity/],
        ['a state nobody has', { ...LODASH, state: 'deny' }, 'invalid_request', /1.*state/],
        ['a value nobody has', { ...LODASH, kevs: 'yes' }, 'invalid_request', /1.*kevs/],
        ['a note that is no text', { ...LODASH, note: 1 }, 'invalid_request', /1.*note/],
        ['a broad entry', { alertType: 'criticalCVE' }, 'invalid_request', /entries\[1\] is broad/],
      ])('%s writes nothing', async (_, bad, code, message) => {
        const [uuid = ''] = await made(LODASH);
        const before = await only();
        pass(60);
        const entries = [{ uuid, note: 'changed' }, bad, { ...LODASH, note: 'new' }] as Batch;
        await expect(engine.call('triage.set', { entries })).rejects.toMatchObject({
          code,
          message: expect.stringMatching(message),
        });
        expect(await only()).toEqual(before);
      });

      test('an empty batch is none', async () => {
        await expect(engine.call('triage.set', { entries: [] })).rejects.toMatchObject({ code: 'invalid_request' });
      });

      test('an entry named twice is refused: nobody can tell which is meant to be last', async () => {
        const [uuid = ''] = await made(LODASH);
        const entries = [{ uuid, note: 'a' }, LODASH, { uuid: uuid.toUpperCase(), note: 'b' }];
        await expect(engine.call('triage.set', { entries })).rejects.toMatchObject({
          code: 'invalid_request',
          message: expect.stringMatching(/entries\[2\]\.uuid.*entries\[0\]/),
        });
        expect((await only()).note).toBe('');
      });

      test('an aborted call writes nothing', async () => {
        const signal = AbortSignal.abort(new Error('interrupted'));
        await expect(engine.call('triage.set', { entries: [LODASH] }, { signal })).rejects.toThrow();
        expect(await all()).toEqual([]);
      });

      test('a large batch', async () => {
        const entries = Array.from({ length: 2000 }, (_, n) => ({ ...LODASH, note: String(n) }));
        expect((await set(entries)).created).toHaveLength(2000);
        const { results } = await ask(engine, 'triage.list', { page: 20, per_page: 100 });
        expect([results[0]?.note, results.at(-1)?.note]).toEqual(['99', '0']);
      });
    });

    describe('broad entries', () => {
      const broad: Batch = [
        {},
        { packageName: 'lodash' },
        { packageType: 'npm' },
        { packageType: 'npm', packageName: '*' },
        { packageType: '*', packageName: 'lodash', alertKey: '*' },
        { cveOrGhsaId: 'CVE-2021-44228' },
      ];

      test.each(broad)('%j has to be forced', async (entry) => {
        const input = { entries: [entry] };
        for (const force of [undefined, false]) {
          const call = engine.call('triage.set', { ...input, ...(force !== undefined && { force }) });
          await expect(call).rejects.toMatchObject({ code: 'invalid_request', hint: expect.stringMatching(/--force/) });
        }
        expect(await all()).toEqual([]);
        expect((await ask(engine, 'triage.set', { ...input, force: true })).created).toHaveLength(1);
      });

      test.each<Batch[number]>([LODASH, { alertKey: 'k' }])('%j has not', async (entry) => {
        expect((await set([entry])).created).toHaveLength(1);
      });

      test('what counts is the entry after the merge', async () => {
        const [narrow = '', wide = ''] = await made(LODASH, { packageType: 'npm' });
        await expect(set([{ uuid: narrow, packageName: '*' }])).rejects.toMatchObject({ code: 'invalid_request' });
        await expect(set([{ uuid: wide, note: 'x' }])).rejects.toMatchObject({ code: 'invalid_request' });
        expect((await set([{ uuid: wide, packageName: 'left-pad' }])).updated).toEqual([wide]);
      });
    });

    describe('listing', () => {
      test('nothing is an empty page, and no next one', async () => {
        expect(await ask(engine, 'triage.list', {})).toEqual({ results: [], nextPage: null });
      });

      test('newest first, also within a second, in pages of 30', async () => {
        const uuids = await made(...Array.from({ length: 65 }, () => LODASH));
        const newest = uuids.reverse();
        const pages = [];
        for (const page of [1, 2, 3, 4, Number.MAX_SAFE_INTEGER]) {
          pages.push(await ask(engine, 'triage.list', { page }));
        }
        expect(pages.map(({ nextPage }) => nextPage)).toEqual([2, 3, null, null, null]);
        expect(pages.map(({ results }) => results.length)).toEqual([30, 30, 5, 0, 0]);
        expect(pages.flatMap(({ results }) => results.map(({ uuid }) => uuid))).toEqual(newest);
        expect(await ask(engine, 'triage.list', {})).toEqual(pages[0]);
      });

      test('a page that is just full is the last', async () => {
        await made(LODASH, LODASH);
        expect((await ask(engine, 'triage.list', { per_page: 2 })).nextPage).toBeNull();
        expect((await ask(engine, 'triage.list', { per_page: 1 })).nextPage).toBe(2);
        expect((await ask(engine, 'triage.list', { per_page: 1, page: 2 })).nextPage).toBeNull();
      });

      test('by creation or by last change, either way', async () => {
        const [a = ''] = await made(LODASH);
        pass(1);
        const [b = ''] = await made(LODASH);
        pass(1);
        const [c = '', d = ''] = await made(LODASH, LODASH);
        pass(1);
        await set([{ uuid: b, note: 'x' }]);
        const order = async (input: Input<'triage.list'>) =>
          (await ask(engine, 'triage.list', input)).results.map(({ uuid }) => uuid);
        expect(await order({})).toEqual([d, c, b, a]);
        expect(await order({ sort: 'created_at', direction: 'asc' })).toEqual([a, b, c, d]);
        expect(await order({ sort: 'updated_at' })).toEqual([b, d, c, a]);
        expect(await order({ sort: 'updated_at', direction: 'asc' })).toEqual([a, c, d, b]);
      });

      test.each([
        { page: 0 },
        { page: -1 },
        { page: 1.5 },
        { page: Number.NaN },
        { page: 1e300 },
        { per_page: 0 },
        { per_page: 101 },
        { per_page: '10' },
        { sort: 'note' },
        { sort: 'toString' },
        { direction: 'up' },
      ])('%j is refused', async (input) => {
        const call = engine.call('triage.list', input as Input<'triage.list'>);
        await expect(call).rejects.toMatchObject({
          code: 'invalid_request',
          message: expect.stringMatching(Object.keys(input)[0] ?? ''),
        });
      });
    });

    describe('deleting', () => {
      test('takes one entry away', async () => {
        const [a = '', b = ''] = await made(LODASH, LODASH);
        expect(await ask(engine, 'triage.delete', { uuid: a.toUpperCase() })).toEqual({ deleted: a });
        expect((await only()).uuid).toBe(b);
      });

      test.each([NOBODY, 'nonsense', ''])('%j is not there, and the store is named', async (uuid) => {
        const { where } = engine.describe('triage.delete');
        await expect(engine.call('triage.delete', { uuid })).rejects.toMatchObject({
          code: 'not_found',
          message: expect.stringContaining(where),
        });
        if (uuid) await expect(engine.call('triage.delete', { uuid })).rejects.toThrow(uuid);
      });

      test('of two at the same time, one finds it', async () => {
        const [uuid = ''] = await made(LODASH);
        const tries = await Promise.allSettled([engine, another()].map((each) => each.call('triage.delete', { uuid })));
        expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      });
    });
  });
}
