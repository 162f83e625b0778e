import Database from 'libsql';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

const WRONG = `sb_${'a'.repeat(32)}`;

test('every call is a row: who, what, how it ended', async () => {
  const { key, get, engine } = await serve({ now: () => new Date('2026-05-23T10:00:00Z') });
  const mine = await key(['analysis:write'], { rate: 4, name: 'soar' });
  const prefix = mine.slice(0, 11);
  await get('/api/v1/plugins?key=secret');
  await get('/api/v1/plugins', { key: WRONG });
  await get('/api/v1/plugins', { key: 'another-secret-of-theirs' });
  await get('/api/v1/plugins', { key: mine });
  await get('/api/v1/analysis', { key: mine, body: { ioc: 'hxxp://bad[.]example/a', type: 'url' } });
  await get('/api/v1/analysis/', { key: mine, body: { ioc: 'x\u0000y', type: 'nonsense' } });
  await get('/api/socctl/v1/analysis.run', { key: mine, body: { ioc: '203.0.113.5' } });
  await get('/api/v1/analysis', { key: mine, body: {} });
  await get('/nothing/here', { key: mine });
  await get('/v0/quota', { method: 'PUT' });

  const { calls } = await engine.call('audit.list', {});
  const row = { ts: '2026-05-23T10:00:00Z', method: 'POST', account: 'soar', key_prefix: prefix };
  const nobody = { account: null, key_prefix: null };
  expect(calls.map(({ duration_ms: _, ...rest }) => rest)).toEqual([
    { ...row, ...nobody, seq: 10, method: 'PUT', path: '/v0/quota', status: 405 },
    { ...row, seq: 9, method: 'GET', path: '/nothing/here', status: 404 },
    { ...row, seq: 8, path: '/api/v1/analysis', status: 429 },
    { ...row, seq: 7, path: '/api/socctl/v1/analysis.run', status: 200, ioc: '203.0.113.5' },
    { ...row, seq: 6, path: '/api/v1/analysis/', status: 400, ioc: 'xy', type: 'nonsense' },
    { ...row, seq: 5, path: '/api/v1/analysis', status: 200, ioc: 'http://bad.example/a', type: 'url' },
    { ...row, seq: 4, method: 'GET', path: '/api/v1/plugins', status: 403 },
    { ...row, ...nobody, seq: 3, method: 'GET', path: '/api/v1/plugins', status: 401 },
    { ...row, ...nobody, seq: 2, method: 'GET', path: '/api/v1/plugins', status: 401, key_prefix: 'sb_aaaaaaaa' },
    { ...row, ...nobody, seq: 1, method: 'GET', path: '/api/v1/plugins', status: 401 },
  ]);
  expect(calls.every(({ duration_ms }) => duration_ms >= 0)).toBe(true);
});

test('a key in the path or in the indicator is not kept, percent-encoded neither', async () => {
  const { key, get, engine } = await serve();
  const mine = await key(['*']);
  const encoded = [...mine].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
  await get(`/v0/orgs/${mine}/triage/alerts`);
  await get(`/nothing/${encoded}/${mine}`);
  await get(`/api/v1/graph/entity/%zz${mine}`);
  await get('/api/v1/analysis', { key: mine, body: { ioc: mine, type: mine } });
  await get('/api/v1/plugins', { headers: { authorization: `Bearer ${mine} ${mine}` } });
  const { calls } = await engine.call('audit.list', {});
  expect(calls).toHaveLength(5);
  const digits = mine.slice(11);
  expect(JSON.stringify(calls)).not.toContain(digits);
  expect(JSON.stringify(calls)).not.toContain(encoded.slice(33));
  const store = await engine.store();
  expect(JSON.stringify(await store.activity.list(100))).not.toContain(digits);
});

test('a long path is kept in part', async () => {
  const { get, engine } = await serve();
  await get(`/${'a'.repeat(10_000)}`);
  const { calls } = await engine.call('audit.list', {});
  expect(calls[0]?.path).toHaveLength(2048);
});

test('in pages, and of one account', async () => {
  const { key, get, engine } = await serve();
  const [one, other] = [await key(['*'], { name: 'one' }), await key(['*'], { name: 'other' })];
  for (const asking of [one, other, one, one]) await get('/api/v1/plugins', { key: asking });
  const seqs = async (input: object): Promise<unknown> => {
    const { calls, next } = await engine.call('audit.list', input);
    return [calls.map(({ seq }) => seq), next];
  };
  expect(await seqs({})).toEqual([[4, 3, 2, 1], undefined]);
  expect(await seqs({ limit: 2 })).toEqual([[4, 3], 3]);
  expect(await seqs({ limit: 2, before: 3 })).toEqual([[2, 1], undefined]);
  expect(await seqs({ account: 'one', limit: 2 })).toEqual([[4, 3], 3]);
  expect(await seqs({ account: 'nobody' })).toEqual([[], undefined]);
  const over = await get('/api/socctl/v1/audit.list', { key: one, body: { limit: 1 } });
  expect(over.json).toMatchObject({ calls: [{ seq: 4 }], next: 4 });
});

test('what cannot be recorded is not answered', async () => {
  const { key, get, engine, log } = await serve();
  const mine = await key(['*']);
  expect((await get('/api/v1/plugins', { key: mine })).status).toBe(200);
  const database = new Database(engine.describe('audit.list').where);
  database.exec('alter table audit rename to elsewhere');
  for (const path of ['/api/v1/plugins', '/nothing', '/api/v1/graph/entity/%zz']) {
    const reply = await get(path, { key: mine });
    expect({ path, status: reply.status }).toEqual({ path, status: 500 });
    expect(reply.text).not.toContain('facts');
    expect(reply.text).not.toContain('audit');
  }
  expect(log).toHaveLength(3);
  database.exec('alter table elsewhere rename to audit');
  database.close();
  expect((await get('/api/v1/plugins', { key: mine })).status).toBe(200);
});
