import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type Running, serve } from './serve.ts';

// The triage routes with the engine behind them, as raw HTTP.

const BOTH = ['triage:alerts-list', 'triage:alerts-update'] as const;
const ALERTS = '/v0/orgs/acme/triage/alerts';
const NOBODY = '550e8400-e29b-41d4-a716-446655440000';

interface Page {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly nextPage: number | null;
}

async function acme(): Promise<Running & { readonly mine: string; list(query?: string): Promise<Page> }> {
  const running = await serve();
  const mine = await running.key(BOTH, { org: 'acme' });
  return {
    ...running,
    mine,
    list: async (query = '') => (await running.get(`${ALERTS}${query}`, { key: mine })).json as Page,
  };
}

test('nothing yet: empty results and nextPage null', async () => {
  const { list } = await acme();
  expect(await list()).toEqual({ results: [], nextPage: null });
});

test('what is posted in camelCase is listed in snake_case, with exactly the 18 fields', async () => {
  const { get, mine, list } = await acme();
  const entry = { packageType: 'npm', packageName: 'lodash', state: 'ignore', note: 'not reachable' };
  const posted = await get(ALERTS, { key: mine, body: { alertTriage: [entry] } });
  expect({ status: posted.status, json: posted.json }).toEqual({ status: 200, json: { result: expect.any(String) } });
  const { results, nextPage } = await list();
  expect(nextPage).toBeNull();
  expect(results).toHaveLength(1);
  expect(results[0]).toEqual({
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    package_type: 'npm',
    package_namespace: null,
    package_name: 'lodash',
    package_version: null,
    alert_key: null,
    alert_type: null,
    fix_available: '*',
    patch_available: '*',
    cvss_score_cmp: null,
    created_at: expect.any(String),
    updated_at: expect.any(String),
    note: 'not reachable',
    organization_id: expect.any(String),
    state: 'ignore',
    cve_or_ghsa_id: null,
    reachability: '*',
    kevs: '*',
  });
});

test('pages: integer or null, and empty beyond the end', async () => {
  const { get, mine, list } = await acme();
  const alertTriage = [1, 2, 3].map((n) => ({ packageName: `p${n}`, packageType: 'npm', state: 'warn' }));
  await get(ALERTS, { key: mine, body: { alertTriage } });
  const first = await list('?per_page=2&sort=created_at&direction=asc');
  expect([first.results.length, first.nextPage]).toEqual([2, 2]);
  const second = await list('?per_page=2&page=2');
  expect([second.results.length, second.nextPage]).toEqual([1, null]);
  for (const page of ['3', '99999999999999999999'])
    expect(await list(`?page=${page}`)).toEqual({ results: [], nextPage: null });
});

test('a broad entry needs force=true, a text', async () => {
  const { get, mine } = await acme();
  const body = { alertTriage: [{ state: 'ignore', alertType: 'highCVE' }] };
  const status = async (query: string): Promise<number> => (await get(`${ALERTS}${query}`, { key: mine, body })).status;
  expect([await status(''), await status('?force=false'), await status('?force=')]).toEqual([400, 400, 400]);
  expect(await status('?force=true')).toBe(200);
});

test('an update is a merge, an unknown uuid fails the batch and writes nothing', async () => {
  const { get, mine, list } = await acme();
  await get(ALERTS, { key: mine, body: { alertTriage: [{ packageName: 'a', packageType: 'npm', state: 'warn' }] } });
  const uuid = (await list()).results[0]?.['uuid'];
  await get(ALERTS, { key: mine, body: { alertTriage: [{ uuid, note: 'later' }] } });
  expect((await list()).results).toMatchObject([{ uuid, note: 'later', state: 'warn', package_name: 'a' }]);
  const alertTriage = [
    { uuid, note: 'never' },
    { uuid: NOBODY, note: 'x' },
  ];
  const failed = await get(ALERTS, { key: mine, body: { alertTriage } });
  expect([400, 404]).toContain(failed.status);
  expect((await list()).results).toMatchObject([{ note: 'later' }]);
});

test('DELETE with a JSON type and no body, and again', async () => {
  const { get, mine, list } = await acme();
  await get(ALERTS, { key: mine, body: { alertTriage: [{ packageName: 'a', packageType: 'npm', state: 'warn' }] } });
  const uuid = String((await list()).results[0]?.['uuid']);
  const remove = () =>
    get(`${ALERTS}/${uuid}`, { method: 'DELETE', key: mine, headers: { 'content-type': 'application/json' } });
  const removed = await remove();
  expect({ status: removed.status, json: removed.json }).toEqual({ status: 200, json: { result: expect.any(String) } });
  expect((await list()).results).toEqual([]);
  const again = await remove();
  expect(again.status).toBe(404);
  expect(again.json).toEqual({ error: { message: expect.any(String), details: expect.toSatisfy(() => true) } });
  expect(Object.keys((again.json as { error: object }).error)).toEqual(['message', 'details']);
});

test('a batch in pieces without a length', async () => {
  const { url, mine, list } = await acme();
  const body = JSON.stringify({ alertTriage: [{ packageName: 'a', packageType: 'npm', state: 'block' }] });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    [
      `POST ${ALERTS} HTTP/1.1`,
      'Host: x',
      `Authorization: Basic ${Buffer.from(`${mine}:`).toString('base64')}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      'Connection: close',
      '',
      ...[...body].flatMap((letter) => ['1', letter]),
      '0',
      '',
      '',
    ].join('\r\n'),
  );
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  expect((await list()).results).toMatchObject([{ package_name: 'a', state: 'block' }]);
});

test('entries never cross organisations', async () => {
  const { get, key, mine } = await acme();
  const theirs = await key(BOTH, { org: 'other' });
  await get(ALERTS, { key: mine, body: { alertTriage: [{ packageName: 'a', packageType: 'npm', state: 'warn' }] } });
  const { json } = await get(ALERTS, { key: mine });
  const uuid = String((json as Page).results[0]?.['uuid']);
  const path = '/v0/orgs/other/triage/alerts';
  expect((await get(path, { key: theirs })).json).toEqual({ results: [], nextPage: null });
  expect((await get(`${path}/${uuid}`, { method: 'DELETE', key: theirs })).status).toBe(404);
  expect([400, 404]).toContain((await get(path, { key: theirs, body: { alertTriage: [{ uuid, note: 'x' }] } })).status);
  expect(((await get(ALERTS, { key: mine })).json as Page).results).toMatchObject([{ uuid, note: '' }]);
});
