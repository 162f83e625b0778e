import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SlowPlugin } from '../../src/analysis/index.ts';
import { createLocalEngine } from '../../src/engine/index.ts';
import { see } from '../../src/graph/index.ts';
import { openStore } from '../../src/store/index.ts';
import { graphContract } from './graph.ts';

graphContract('local', ({ home, ...wanted }) => {
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice, ...wanted });
});

test('what others asked is not there for who may see their own only', async () => {
  const home = mkdtempSync(join(tmpdir(), 'socctl-graph-'));
  const engine = createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice: () => {} });
  onTestFinished(() => engine.close());
  const { id } = await engine.call('analysis.run', { ioc: 'a.example' });
  const look = (account: string, seesAll: boolean) =>
    engine.call('graph.investigation', { session_id: id }, { caller: { account, org: 'default', seesAll } });
  await expect(look('somebody else', false)).rejects.toMatchObject({ code: 'not_found' });
  expect((await look('somebody else', true)).nodes).toHaveLength(1);
  expect((await look('analyst', false)).nodes).toHaveLength(1);
});

const AT = '2026-05-23T10:00:00Z';

test('what a slow source found joins when its answer is fetched', async () => {
  const home = mkdtempSync(join(tmpdir(), 'socctl-graph-'));
  const slow: SlowPlugin = {
    name: 'slow',
    displayName: 'Slow',
    version: '1',
    types: ['domain'],
    categories: ['test'],
    basis: 'sandbox',
    group: 'slow',
    egress: 'none',
    submit: async () => 'job-1',
    poll: async () => ({ related: [{ type: 'ip', value: '198.51.100.1', relation: 'contacts' }] }),
  };
  const options = { storePath: join(home, 'socctl.db'), actor: 'analyst', notice: () => {}, plugins: [slow] };
  const engine = createLocalEngine(options);
  onTestFinished(() => engine.close());
  const { id } = await engine.call('analysis.run', { ioc: 'a.example' });
  const around = () => engine.call('graph.neighbors', { value: 'a.example' });
  expect(await around()).toMatchObject({ entity: { investigation_count: 1 }, nodes: [] });
  await engine.call('analysis.poll', { id });
  await engine.call('analysis.poll', { id });
  expect(await around()).toMatchObject({
    entity: { investigation_count: 1 },
    edges: [{ relationship: 'contacts', target: 'ipv4-addr:198.51.100.1', count: 1, session_ids: [id] }],
  });
});

test('what an investigation and an incident saw, by their ids', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-graph-')), 'socctl.db');
  const store = await openStore({ path, now: () => new Date(AT), notice: () => {} });
  onTestFinished(() => store.close());
  const sighting = (value: string, origin: string) =>
    store.write((tx) => see(tx, { entities: [{ type: 'domain-name', value }], relationships: [], at: AT, origin }));
  await sighting('a.example', 'session:s-1');
  await sighting('b.example', 'incident:1');
  const sql = `
    insert into sessions (session_id, account, title, status, query, persona, created_at, updated_at, messages, report, indicators)
      values ('s-1', 'ana', '', 'active', '', '', '${AT}', '${AT}', '[]', null, '[]');
    insert into incidents (id, etag, source, source_id, title, severity, status, created_at, updated_at, incident)
      values ('i', 'e', 'local', null, '', 'low', 'new', '${AT}', '${AT}', '{}');`;
  const script = join(import.meta.dirname, '../fixtures/store/sql.ts');
  expect(spawnSync(process.execPath, ['--import', 'tsx', script, path, sql]).stderr.toString()).toBe('');

  const engine = createLocalEngine({ storePath: path, actor: 'ana', notice: () => {} });
  onTestFinished(() => engine.close());
  const values = async (id: string, account = 'ana') => {
    const caller = { account, org: 'default', seesAll: false };
    const { nodes } = await engine.call('graph.investigation', { session_id: id }, { caller });
    return nodes.map(({ value }) => value);
  };
  expect(await values('s-1')).toEqual(['a.example']);
  expect(await values('incident:1')).toEqual(['b.example']);
  await expect(values('s-1', 'eve')).rejects.toMatchObject({ code: 'not_found' });
  await expect(values('incident:2')).rejects.toMatchObject({ code: 'not_found' });
});
