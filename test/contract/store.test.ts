import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnalysisRow, openStore, type Store } from '../../src/store/index.ts';
import { SCHEMA_VERSION } from '../../src/store/migrate.ts';
import { output, start } from './child.ts';

/** A place where one store lies; every `open` is a connection of its own, `path` names it to another process. */
interface Home {
  readonly path: string;
  open(): Promise<Store>;
}

const AT = '2026-05-23T10:00:00Z';
const LATER = '2026-05-23T11:00:00Z';

function analysis(over: Partial<AnalysisRow> = {}): AnalysisRow {
  return {
    id: randomUUID(),
    ioc: 'example.com',
    type: 'domain',
    queried_at: AT,
    verdict: 'unknown',
    score: 0,
    opinions: 0,
    judgement: '{"verdict":"unknown"}',
    account: 'analyst',
    ...over,
  };
}

function result(analysisId: string, plugin: string, position: number, text = '{}') {
  const row = { analysis_id: analysisId, plugin, position, status: 'ok', verdict: 'none', fetched_at: AT };
  return { ...row, result: text };
}

function answer(plugin: string, expires: string, text = '{}') {
  const key = { type: 'domain', value: 'example.com', plugin, place: '', edition: '1' };
  return { ...key, fetched_at: AT, expires_at: expires, result: text };
}

function mark(value: string, over: { verdict?: string; note?: string; created_at?: string } = {}) {
  return { type: 'domain', value, verdict: 'benign', note: '', created_at: AT, created_by: 'analyst', ...over };
}

/** What holds for every database behind the store. */
function storeContract(name: string, makeHome: () => Home): void {
  describe(`store on ${name}`, () => {
    let home: Home;
    let store: Store;
    beforeEach(async () => {
      home = makeHome();
      store = await home.open();
    });
    afterEach(() => store.close());

    test('a new store is empty and sound', async () => {
      const { rows, integrity, schemaVersion, size } = await store.status();
      expect(rows).toEqual({
        analyses: 0,
        results: 0,
        pending: 0,
        marks: 0,
        cache: 0,
        activity: 0,
        triage_entries: 0,
        incidents: 0,
        entities: 0,
        relationships: 0,
        sessions: 0,
        keys: 0,
        audit: 0,
      });
      expect(integrity).toBe('ok');
      expect(schemaVersion).toBe(SCHEMA_VERSION);
      expect(size).toBeGreaterThan(0);
    });

    test('an analysis comes back as it was written, whatever its text holds', async () => {
      const row = analysis({
        ioc: 'https://example.com/?q=\'"; drop table analyses; --\u{1F600}\u0001\n',
        type: 'url',
      });
      await store.analyses.insert(row);
      expect(await store.analyses.find(row.id)).toEqual(row);
      expect(await store.analyses.find(randomUUID())).toBeUndefined();
    });

    test('ids are found by their beginning, two at most', async () => {
      const ids = ['aaaaaaaa-1111-4111-8111-111111111111', 'aaaaaaaa-2222-4111-8111-111111111111'];
      for (const id of [...ids, 'aaaaaaaa-3333-4111-8111-111111111111']) await store.analyses.insert(analysis({ id }));
      expect(await store.analyses.idsBeginningWith('aaaaaaaa-1')).toEqual([ids[0]]);
      expect(await store.analyses.idsBeginningWith(ids[1] ?? '')).toEqual([ids[1]]);
      expect(await store.analyses.idsBeginningWith('aaaaaaaa')).toHaveLength(2);
      expect(await store.analyses.idsBeginningWith('bbbbbb')).toEqual([]);
    });

    test('lists are newest first within one second too, page by page, and by indicator', async () => {
      const rows = ['a', 'b', 'a', 'c', 'a'].map((host) => analysis({ ioc: `${host}.example` }));
      for (const row of rows) await store.analyses.insert(row);
      const ids = rows.map(({ id }) => id).reverse();
      const listed = await store.analyses.list({ limit: 10 });
      expect(listed.map(({ id }) => id)).toEqual(ids);
      expect(Object.keys(listed[0] ?? {}).sort()).toEqual(
        ['id', 'ioc', 'opinions', 'pending', 'queried_at', 'score', 'type', 'verdict'].sort(),
      );
      const page = await store.analyses.list({ limit: 2, before: ids[1] ?? '' });
      expect(page.map(({ id }) => id)).toEqual(ids.slice(2, 4));
      const indicator = { type: 'domain', value: 'a.example' };
      expect(await store.analyses.list({ limit: 10, indicator })).toHaveLength(3);
      expect(await store.analyses.list({ limit: 10, indicator: { ...indicator, type: 'url' } })).toEqual([]);
    });

    test('of several indicators at once: the last analysis of each, of one account or of anybody', async () => {
      const rows = ['a', 'b', 'a', 'a'].map((host, index) =>
        analysis({
          ioc: `${host}.example`,
          account: index === 2 ? 'bob' : 'ana',
          verdict: index === 3 ? 'benign' : 'unknown',
        }),
      );
      await store.analyses.insert(...rows);
      const [type, value] = ['domain', 'a.example'];
      const asked = [
        { type, value, account: '' },
        { type, value, account: 'bob' },
        { type, value: 'b.example', account: 'bob' },
        { type: 'url', value, account: '' },
      ];
      const found = await store.analyses.lastOf(asked);
      const told = found.map(({ id, ioc, verdict, by }) => [id, ioc, verdict, by]);
      expect(told.sort()).toEqual(
        [
          [rows[3]?.id, 'a.example', 'benign', ''],
          [rows[2]?.id, 'a.example', 'unknown', 'bob'],
        ].sort(),
      );
      expect(await store.analyses.lastOf([])).toEqual([]);
    });

    test('many rows at once are the same as one by one', async () => {
      const rows = Array.from({ length: 150 }, (_, index) => analysis({ ioc: `h${index}.example` }));
      await store.analyses.insert(...rows);
      await store.results.put(rows.flatMap(({ id }) => ['a', 'b'].map((plugin, at) => result(id, plugin, at))));
      expect((await store.analyses.list({ limit: 200 })).map(({ id }) => id)).toEqual(
        rows.map(({ id }) => id).reverse(),
      );
      for (const { id } of rows) expect((await store.results.of(id)).map(({ plugin }) => plugin)).toEqual(['a', 'b']);
      expect(await store.results.summaries(rows[0]?.id ?? '')).toHaveLength(2);
    });

    test('results keep their order, and a later answer takes the place of the first', async () => {
      const row = analysis();
      await store.analyses.insert(row);
      await store.results.put(['z', 'a', 'm'].map((plugin, position) => result(row.id, plugin, position)));
      await store.results.put([result(row.id, 'a', 0, '{"n":2}')]);
      const stored = await store.results.of(row.id);
      expect(stored.map(({ plugin, result: text }) => [plugin, text])).toEqual([
        ['z', '{}'],
        ['a', '{"n":2}'],
        ['m', '{}'],
      ]);
    });

    test('a result of an analysis that is not there is refused', async () => {
      await expect(store.results.put([result(randomUUID(), 'a', 0)])).rejects.toThrow();
      expect((await store.status()).rows['results']).toBe(0);
    });

    test('jobs run until they are finished and are counted meanwhile', async () => {
      const row = analysis();
      await store.analyses.insert(row);
      const job = { analysis_id: row.id, job_id: 'job', submitted_at: AT, finished_at: null, place: '' };
      await store.pending.insert([
        { ...job, plugin: 'b' },
        { ...job, plugin: 'a' },
      ]);
      expect((await store.analyses.list({ limit: 1 }))[0]?.pending).toBe(2);
      expect((await store.pending.running()).map(({ plugin, id, ioc }) => [plugin, id, ioc])).toEqual([
        ['a', row.id, row.ioc],
        ['b', row.id, row.ioc],
      ]);
      await store.pending.finish(row.id, 'a', LATER);
      expect((await store.analyses.list({ limit: 1 }))[0]?.pending).toBe(1);
      expect((await store.pending.running()).map(({ plugin }) => plugin)).toEqual(['b']);
      expect((await store.pending.of(row.id)).map(({ finished_at }) => finished_at)).toEqual([LATER, null]);
    });

    test('a verdict can be replaced, the rest of the row cannot', async () => {
      const row = analysis();
      await store.analyses.insert(row);
      const judged = { verdict: 'malicious', score: 90, opinions: 2, judgement: '{"verdict":"malicious"}' };
      await store.analyses.judge(row.id, judged);
      expect(await store.analyses.find(row.id)).toEqual({ ...row, ...judged });
    });

    test('an indicator has one mark, which can be replaced and cleared', async () => {
      await store.marks.set(mark('example.com', { note: 'first' }));
      await store.marks.set(mark('example.com', { verdict: 'malicious', note: 'second', created_at: LATER }));
      await store.marks.set(mark('example.net'));
      expect(await store.marks.find('domain', 'example.com')).toMatchObject({ verdict: 'malicious', note: 'second' });
      expect(await store.marks.find('url', 'example.com')).toBeUndefined();
      expect((await store.marks.list()).map(({ value }) => value)).toEqual(['example.com', 'example.net']);
      expect(await store.marks.clear('domain', 'example.com')).toBe(true);
      expect(await store.marks.clear('domain', 'example.com')).toBe(false);
      expect(await store.marks.list()).toHaveLength(1);
    });

    test('the cache gives what is fresh and forgets what is not', async () => {
      await store.cache.put([answer('a', LATER), answer('b', AT)]);
      expect((await store.cache.fresh('domain', 'example.com', AT)).map(({ plugin }) => plugin)).toEqual(['a']);
      expect(await store.cache.fresh('url', 'example.com', AT)).toEqual([]);
      await store.cache.put([{ ...answer('a', LATER, '{"n":2}'), edition: '2' }]);
      expect(await store.cache.fresh('domain', 'example.com', AT)).toMatchObject([{ edition: '2', result: '{"n":2}' }]);
      await store.cache.put([{ ...answer('a', LATER, '{"n":3}'), place: 'elsewhere' }]);
      const both = await store.cache.fresh('domain', 'example.com', AT);
      expect(both.map(({ place, result }) => [place, result]).sort()).toEqual([
        ['', '{"n":2}'],
        ['elsewhere', '{"n":3}'],
      ]);
      await store.cache.expire(AT);
      expect((await store.status()).rows['cache']).toBe(2);
      await store.cache.expire(LATER);
      expect((await store.status()).rows['cache']).toBe(0);
    });

    test('activity is listed newest first', async () => {
      for (const subject of ['one', 'two', 'three']) {
        await store.activity.append({ ts: AT, actor: 'analyst', action: 'test', subject, detail: '{}' });
      }
      expect((await store.activity.list(2)).map(({ subject }) => subject)).toEqual(['three', 'two']);
    });

    test('a write is all or nothing', async () => {
      const work = store.write(async (tx) => {
        await tx.analyses.insert(analysis());
        throw new Error('stop');
      });
      await expect(work).rejects.toThrow('stop');
      expect((await store.status()).rows['analyses']).toBe(0);
      await store.write((tx) => tx.analyses.insert(analysis()));
      expect((await store.status()).rows['analyses']).toBe(1);
    });

    test('what is remembered of an account is followed by the next only where it is still the last', async () => {
      expect(await store.turns.swap('abuseipdb', '{"a":1}', '{"a":2}')).toBe(false);
      expect(await store.turns.of('abuseipdb')).toBeUndefined();
      await store.write((tx) => tx.turns.put('abuseipdb', '{"a":1}'));
      expect(await store.turns.swap('abuseipdb', '{"a":1}', '{"a":2}')).toBe(true);
      expect(await store.turns.swap('abuseipdb', '{"a":1}', '{"a":3}')).toBe(false);
      expect(await store.turns.of('abuseipdb')).toBe('{"a":2}');
    });

    test('writes and reads at the same time in one process take turns', async () => {
      const rows = Array.from({ length: 50 }, () => analysis());
      await Promise.all(
        rows.map((row) =>
          store.write(async (tx) => {
            await tx.analyses.insert(row);
            expect(await tx.analyses.find(row.id)).toEqual(row);
          }),
        ),
      );
      expect((await store.status()).rows['analyses']).toBe(50);
    });

    test('another connection sees what was written, and nothing of what was not', async () => {
      const other = await home.open();
      await store.write(async (tx) => {
        await tx.marks.set(mark('example.com'));
        expect(await other.marks.list()).toEqual([]);
      });
      expect(await other.marks.list()).toHaveLength(1);
      await other.close();
    });

    test('many processes read and write at once and no write is lost', async () => {
      const children = ['one', 'two', 'three', 'four'].map((label) =>
        start('store/writer.ts', [home.path, label, '150']),
      );
      const ids = (await Promise.all(children.map(output))).flatMap((text) => text.trim().split('\n'));
      expect(new Set(ids).size).toBe(600);
      expect((await store.status()).rows).toMatchObject({ analyses: 600, activity: 600 });
      expect(await store.marks.find('counter', 'writes')).toMatchObject({ note: '600' });
      const listed = await store.analyses.list({ limit: 1000 });
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(ids));
    });

    test('processes that meet a missing schema at once make it once', async () => {
      const fresh = makeHome();
      const children = ['one', 'two', 'three', 'four'].map((label) =>
        start('store/writer.ts', [fresh.path, label, '5']),
      );
      await Promise.all(children.map(output));
      const opened = await fresh.open();
      expect((await opened.status()).rows['analyses']).toBe(20);
      await opened.close();
    });

    test('a writer that is killed loses nothing it was told is stored', async () => {
      const child = start('store/writer.ts', [home.path, 'killed', '1000000']);
      let seen = '';
      for await (const chunk of child.stdout) {
        seen += chunk;
        if (seen.split('\n').length > 300) child.kill('SIGKILL');
      }
      // The last line may be cut off in its middle; every whole line was acknowledged.
      const acknowledged = seen.split('\n').slice(0, -1);
      expect(acknowledged.length).toBeGreaterThanOrEqual(300);
      for (const id of acknowledged) expect(await store.analyses.find(id)).toBeDefined();
      const { rows, integrity } = await store.status();
      expect(integrity).toBe('ok');
      expect(rows['activity']).toBe(rows['analyses']);
    });
  });
}

storeContract('SQLite', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-store-')), 'socctl.db');
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return { path, open: () => openStore({ path, now: () => new Date(AT), notice }) };
});
