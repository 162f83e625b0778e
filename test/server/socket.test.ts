import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

const ALERTS = '/v0/orgs/acme/triage/alerts';
const BOTH = ['triage:alerts-list', 'triage:alerts-update'] as const;

test.each([
  ['GET', '/v0/orgs/other/triage/alerts'],
  ['GET', '/v0/orgs/ACME/triage/alerts'],
  ['GET', '/v0/orgs/__proto__/triage/alerts'],
  ['POST', '/v0/orgs/other/triage/alerts'],
  ['DELETE', '/v0/orgs/other/triage/alerts/550e8400-e29b-41d4-a716-446655440000'],
])('%s %s of an organisation that is not the key’s is 404', async (method, path) => {
  const { key, get } = await serve();
  const { status, json } = await get(path, { method, key: await key(BOTH, { org: 'acme' }) });
  expect(status).toBe(404);
  expect(json).toEqual({ error: { message: 'the key has no organisation of this name', details: null } });
});

describe('400, always with details', () => {
  test.each([
    ['page=0'],
    ['page=-1'],
    ['page=1.5'],
    ['page=x'],
    ['page='],
    ['page=1&page=2'],
    ['per_page=0'],
    ['per_page=101'],
    ['per_page=all'],
    ['sort=uuid'],
    ['sort='],
    ['sort=__proto__'],
    ['direction=up'],
    ['direction=DESC'],
  ])('GET ?%s', async (query) => {
    const { key, get } = await serve();
    const { status, json } = await get(`${ALERTS}?${query}`, { key: await key(BOTH, { org: 'acme' }) });
    const parameter = query.split('=')[0];
    expect(status).toBe(400);
    expect(json).toEqual({
      error: { message: expect.stringContaining(`${parameter} must be`), details: { parameter } },
    });
  });

  test.each([
    [undefined, 'the body is empty'],
    ['', 'the body is empty'],
    [{}, 'alertTriage'],
    ['null', 'the body is not valid'],
    [[], 'the body is not valid'],
    [{ alertTriage: {} }, 'alertTriage'],
    [{ alertTriage: [1] }, 'alertTriage.0'],
    [{ alertTriage: [{}], force: true }, 'force'],
    [{ alertTriage: [{ package_name: 'lodash' }] }, 'package_name'],
    [{ alertTriage: [{ packageName: 'lodash', id: 1 }] }, 'id'],
    [{ alertTriage: [{ state: 'acknowledge' }] }, 'alertTriage.0.state'],
    [{ alertTriage: [{ kevs: 'maybe' }] }, 'alertTriage.0.kevs'],
    [{ alertTriage: [{ packageName: 7 }] }, 'alertTriage.0.packageName'],
    [{ alertTriage: [{ note: null }] }, 'alertTriage.0.note'],
    ['{"alertTriage":[{"__proto__":{"state":"ignore"}}]}', 'JSON'],
  ])('POST %j', async (body, names) => {
    const { key, get } = await serve();
    const { status, json } = await get(ALERTS, { method: 'POST', key: await key(BOTH, { org: 'acme' }), body });
    expect(status).toBe(400);
    expect(json).toEqual({ error: { message: expect.stringContaining(names), details: expect.toSatisfy(isDetails) } });
  });
});

function isDetails(details: unknown): boolean {
  return typeof details === 'object';
}

describe('quota', () => {
  const NOW = new Date('2026-05-23T10:59:30Z');

  test('looking at it is free; every triage call costs one, also one that is wrong', async () => {
    const { key, get } = await serve({ now: () => NOW });
    const mine = await key(BOTH, { org: 'acme', quota: 3 });
    const left = async (): Promise<unknown> => (await get('/v0/quota', { key: mine })).json;
    expect(await left()).toEqual({ quota: 3, maxQuota: 3, nextWindowRefresh: null });
    expect((await get(`${ALERTS}?page=0`, { key: mine })).status).toBe(400);
    expect((await get(ALERTS, { key: mine, body: {} })).status).toBe(400);
    expect(await left()).toEqual({ quota: 1, maxQuota: 3, nextWindowRefresh: '2026-05-23T11:00:00Z' });
    // Another organisation's is not a call of this one.
    expect((await get('/v0/orgs/other/triage/alerts', { key: mine })).status).toBe(404);
    expect(await left()).toMatchObject({ quota: 1 });
  });

  test('used up it is 429 until the hour is over; other keys have their own', async () => {
    let now = NOW;
    const { key, get } = await serve({ now: () => now });
    const mine = await key(BOTH, { org: 'acme', quota: 1 });
    const other = await key(BOTH, { org: 'acme', quota: 1 });
    const call = (asking: string) => get(`${ALERTS}?page=0`, { key: asking });
    expect((await call(mine)).status).toBe(400);
    const refused = await call(mine);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.json).toEqual({ error: { message: 'Insufficient quota for API route', details: null } });
    expect((await get('/v0/quota', { key: mine })).json).toMatchObject({ quota: 0 });
    expect((await call(other)).status).toBe(400);
    now = new Date('2026-05-23T11:00:00Z');
    expect((await call(mine)).status).toBe(400);
  });

  test('a key that never has a unit is 403', async () => {
    const { key, get } = await serve();
    const reply = await get(ALERTS, { key: await key(BOTH, { org: 'acme', quota: 0 }) });
    expect({ status: reply.status, json: reply.json }).toEqual({
      status: 403,
      json: { error: { message: 'Insufficient max_quota for API method', details: null } },
    });
  });

  test('calls at the same time take no more than there is', async () => {
    const { key, get } = await serve();
    const mine = await key(BOTH, { org: 'acme', quota: 5 });
    const replies = await Promise.all(Array.from({ length: 12 }, () => get(`${ALERTS}?page=0`, { key: mine })));
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(7);
  });
});
