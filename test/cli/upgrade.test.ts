import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import migrations from '../../src/store/migrations/index.ts';
import { emptyFolder, ROOT, socctl } from './run.ts';
import { storeIn } from './seed.ts';

/** A home whose store is as the first schema had it: two analyses with their answers, a running job, a mark. */
function firstSchema(): string {
  const home = emptyFolder();
  mkdirSync(dirname(storeIn(home)), { recursive: true });
  const database = new Database(storeIn(home));
  database.exec(readFileSync(join(ROOT, 'test/fixtures/store/schema-1.sql'), 'utf8'));
  database.close();
  return home;
}

async function json(home: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await socctl([...args, '--json'], { home });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

test('what the first schema held is there after the upgrade, and every command finds it', async () => {
  const home = firstSchema();
  const listed = await json(home, 'analyses', 'list');
  expect(listed).toMatchObject([
    { ioc: 'http://files.example.org/a', verdict: 'not_applicable', pending: 1 },
    { ioc: '8.8.8.8', verdict: 'benign', pending: 0 },
  ]);
  const shown = await json(home, 'analyses', 'show', listed[1].id.slice(0, 8));
  expect(Object.keys(shown.results)).toEqual(['asn_geo', 'ioc_facts']);
  expect(await json(home, 'poll')).toMatchObject([{ plugin: 'joe_sandbox', job_id: 'job-1' }]);
  const { results } = await json(home, 'search', 'files.example.org');
  expect(results.map(({ type, title }: Record<string, string>) => `${type} ${title}`)).toEqual([
    'mark files.example.org',
    'analysis http://files.example.org/a',
  ]);
  expect((await json(home, 'analyze', 'files.example.org')).verdict).toMatchObject({ verdict: 'benign' });
});

test('asked again, an analysis of the first schema is in the graph', async () => {
  const home = firstSchema();
  await json(home, 'analyze', '8.8.8.8');
  const { entity, nodes } = await json(home, 'graph', 'neighbors', '8.8.8.8');
  expect([entity.investigation_count, nodes.map(({ value }: { value: string }) => value)]).toEqual([1, ['AS15169']]);
});

test('processes that meet the first schema at once upgrade it once', async () => {
  const home = firstSchema();
  const values = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'];
  await Promise.all(values.map((value) => json(home, 'analyze', value)));
  expect(await json(home, 'analyses', 'list')).toHaveLength(6);
  const database = new Database(storeIn(home));
  const steps = database.prepare('select number from migrations order by number').all() as { number: number }[];
  database.close();
  expect(steps.map(({ number }) => number)).toEqual(migrations.map(({ number }) => number));
});
