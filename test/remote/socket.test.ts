import { expect, test } from 'vitest';
import { ask, engineOn, failureOf, type OnServer } from './engines.ts';
import type { Answer } from './listen.ts';
import { SOCKET_ERRORS, SOCKET_TOKEN, socketError, socketServer } from './socket-server.ts';

const HOW = { system: 'socket', key: SOCKET_TOKEN, below: '/v0', access: { org: 'acme' } } as const;
const NOBODY = '11111111-1111-4111-8111-111111111111';

function socket(): Promise<OnServer> {
  return engineOn(socketServer(), HOW);
}

function answering(answer: Answer): Promise<OnServer> {
  return engineOn(() => answer, HOW);
}

const lodash = { packageType: 'npm', packageName: 'lodash', state: 'ignore', note: 'no fix' } as const;

test('an entry that is made is found again, with its eighteen fields', async () => {
  const { engine, server } = await socket();
  const done = await ask(engine, 'triage.set', { entries: [lodash] });
  expect(done).toEqual({ created: [expect.any(String)], updated: [], unchanged: 0, failed: [] });
  const post = server.seen.find(({ method }) => method === 'POST');
  expect(post?.path).toBe('/v0/orgs/acme/triage/alerts');
  expect(JSON.parse(post?.body ?? '')).toEqual({ alertTriage: [lodash] });
  expect(await ask(engine, 'triage.list', {})).toEqual({
    results: [
      {
        uuid: done.created[0],
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
        note: 'no fix',
        organization_id: '1',
        state: 'ignore',
        cve_or_ghsa_id: null,
        reachability: '*',
        kevs: '*',
      },
    ],
    // The server said 0.
    nextPage: null,
  });
});

test('the uuids stand in the order of the entries, whoever else wrote meanwhile', async () => {
  const { engine } = await socket();
  await ask(engine, 'triage.set', { entries: [lodash] });
  const entries = ['a', 'b', 'c'].map((packageName) => ({ packageName, state: 'warn' }) as const);
  const { created } = await ask(engine, 'triage.set', { entries });
  const { results } = await ask(engine, 'triage.list', {});
  const names = created.map((uuid) => results.find((entry) => entry.uuid === uuid)?.package_name);
  expect(names).toEqual(['a', 'b', 'c']);
});

test('updates merge; those that change nothing are not sent', async () => {
  const { engine, server } = await socket();
  const [uuid = ''] = (await ask(engine, 'triage.set', { entries: [lodash] })).created;
  expect(await ask(engine, 'triage.set', { entries: [{ uuid, note: 'fixed in 5' }] })).toEqual({
    created: [],
    updated: [uuid],
    unchanged: 0,
    failed: [],
  });
  const { results } = await ask(engine, 'triage.list', {});
  expect(results).toMatchObject([{ package_name: 'lodash', state: 'ignore', note: 'fixed in 5' }]);
  const posts = () => server.seen.filter(({ method }) => method === 'POST').length;
  const before = posts();
  const same = await ask(engine, 'triage.set', { entries: [{ uuid, state: 'ignore', alertKey: '' }] });
  expect(same).toMatchObject({ updated: [], unchanged: 1 });
  expect(posts()).toBe(before);
});

test('no namespace is not any namespace', async () => {
  const { engine } = await socket();
  const [uuid = ''] = (await ask(engine, 'triage.set', { entries: [lodash] })).created;
  const { updated } = await ask(engine, 'triage.set', { entries: [{ uuid, packageNamespace: '' }] });
  expect(updated).toEqual([uuid]);
  expect((await ask(engine, 'triage.list', {})).results[0]?.package_namespace).toBe('');
});

test('where Socket knows the star alone, nothing is sent as a star', async () => {
  const { engine, server } = await socket();
  const entry = { ...lodash, fixAvailable: null, packageVersion: null };
  await engine.call('triage.set', { entries: [entry as never] });
  const post = server.seen.find(({ method }) => method === 'POST');
  expect(JSON.parse(post?.body ?? '').alertTriage).toEqual([{ ...lodash, fixAvailable: '*', packageVersion: null }]);
});

test('broad entries need force, which goes along only when asked for', async () => {
  const { engine, server } = await socket();
  const broad = { entries: [{ alertType: 'criticalCVE', state: 'block' } as const] };
  expect(await failureOf(engine, 'triage.set', broad)).toMatchObject({
    code: 'invalid_request',
    message: expect.stringContaining('needs force'),
  });
  await ask(engine, 'triage.set', { ...broad, force: true });
  expect(server.seen.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    '/v0/orgs/acme/triage/alerts',
    '/v0/orgs/acme/triage/alerts?force=true',
  ]);
});

test('a large batch goes in hundreds, and all pages are read', async () => {
  const { engine, server, notices } = await socket();
  const entries = Array.from({ length: 230 }, (_, index) => ({ packageName: `p${index}`, state: 'warn' }) as const);
  const { created, failed } = await ask(engine, 'triage.set', { entries });
  expect([new Set(created).size, failed]).toEqual([230, []]);
  expect(notices).toEqual([expect.stringMatching(/^230 entries go to .* in requests of 100/)]);
  expect(server.seen.filter(({ method }) => method === 'POST')).toHaveLength(3);
  const first = await ask(engine, 'triage.list', { per_page: 100, sort: 'updated_at', direction: 'asc' });
  expect([first.results.length, first.nextPage]).toEqual([100, 2]);
  expect(server.seen.at(-1)?.path).toBe('/v0/orgs/acme/triage/alerts?sort=updated_at&direction=asc&per_page=100');
});

test('when a later request fails, what was written is told, and what was not', async () => {
  const real = socketServer();
  let posts = 0;
  const { engine } = await engineOn((request) => {
    posts += request.method === 'POST' ? 1 : 0;
    return request.method === 'POST' && posts === 2 ? socketError(403) : real(request);
  }, HOW);
  const entries = Array.from({ length: 150 }, (_, index) => ({ packageName: `p${index}`, state: 'warn' }) as const);
  const { created, failed } = await ask(engine, 'triage.set', { entries });
  expect(created).toHaveLength(100);
  expect(failed).toHaveLength(50);
  expect(failed[0]).toEqual({ item: 100, message: expect.stringContaining('Insufficient max_quota') });
});

test('deleting', async () => {
  const { engine, server } = await socket();
  const [uuid = ''] = (await ask(engine, 'triage.set', { entries: [lodash] })).created;
  expect(await ask(engine, 'triage.delete', { uuid })).toEqual({ deleted: uuid });
  const failure = await failureOf(engine, 'triage.delete', { uuid: NOBODY });
  expect(failure).toMatchObject({ code: 'not_found', message: expect.stringContaining(`no triage entry ${NOBODY}`) });
  expect(failure.message).toContain(server.url);
  await failureOf(engine, 'triage.delete', { uuid: '../../x' });
  expect(server.seen.at(-1)?.path).toBe('/v0/orgs/acme/triage/alerts/..%2F..%2Fx');
});

test.each([409, 405])('a write that ends in %i: the organisation has migrated', async (status) => {
  const real = socketServer();
  const { engine } = await engineOn(
    (request) => (request.method === 'GET' ? real(request) : socketError(status, 'Resource already exists')),
    HOW,
  );
  const expected = { code: 'conflict', message: expect.stringContaining('organisation acme has migrated to policies') };
  expect(await failureOf(engine, 'triage.set', { entries: [lodash] })).toMatchObject(expected);
  expect(await failureOf(engine, 'triage.delete', { uuid: NOBODY })).toMatchObject(expected);
});

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
};

test.each(Object.keys(SOCKET_ERRORS).map(Number))('the status %i', async (status) => {
  const { engine, server } = await answering(socketError(status, SOCKET_ERRORS[status], { unit: 1 }));
  const failures = [
    await failureOf(engine, 'triage.list', {}),
    await failureOf(engine, 'triage.set', { entries: [lodash] }),
    await failureOf(engine, 'triage.delete', { uuid: NOBODY }),
  ];
  for (const failure of failures) {
    expect(failure.code).toBe(CODES[status]);
    expect(failure.message).toContain(`${SOCKET_ERRORS[status]} - details: {"unit":1}`);
    expect(failure.message).toContain(server.url);
    expect(failure.retryAfterS).toBe(status === 429 ? 120 : undefined);
  }
});

test('the next step that a server of ours names is the hint', async () => {
  const { engine } = await answering(socketError(400, 'the entry is broad', { hint: 'narrow it' }));
  const failure = await failureOf(engine, 'triage.list', {});
  expect([failure.message, failure.hint]).toEqual([expect.stringMatching(/the entry is broad$/), 'narrow it']);
});

test('entries with nothing but a uuid, and with values of other kinds', async () => {
  const uuid = NOBODY;
  const odd = { uuid, package_name: 7, fix_available: 'maybe', state: 'defer', created_at: 'long ago', more: true };
  const { engine } = await answering({ status: 200, json: { results: [{ uuid }, odd, {}, null], nextPage: 2 } });
  const { results, nextPage } = await ask(engine, 'triage.list', {});
  expect(nextPage).toBe(2);
  expect(results).toMatchObject([
    { uuid, package_name: null, fix_available: '*', state: 'inherit', note: '' },
    { uuid, package_name: null, fix_available: '*', state: 'inherit', created_at: '1970-01-01T00:00:00Z' },
  ]);
});

test('pages that never end are left', async () => {
  const { engine, server } = await answering({ status: 200, json: { results: [], nextPage: 2 } });
  await failureOf(engine, 'triage.set', { entries: [lodash] }).catch(() => {});
  expect(server.seen.length).toBeLessThan(10);
});

test('without an organisation nothing is asked', async () => {
  const { engine, server } = await engineOn(socketServer(), { system: 'socket', key: SOCKET_TOKEN, below: '/v0' });
  expect(await failureOf(engine, 'triage.list', {})).toMatchObject({
    code: 'usage',
    hint: expect.stringContaining('socket.org'),
  });
  expect(server.seen).toEqual([]);
});
