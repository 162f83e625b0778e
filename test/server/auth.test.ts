import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

/** A route of each family that `analysis:read`, `graph:read` and `triage:alerts-list` open, and a body that it refuses. */
const FAMILIES = [
  ['own', '/api/socctl/v1/mark.list', 'POST'],
  ['SOCBuddy', '/api/v1/plugins', 'GET'],
  ['SoCMate', '/api/v1/graph/search', 'GET'],
  ['Socket', '/v0/quota', 'GET'],
] as const;

type Name = (typeof FAMILIES)[number][0];

/** What an error looks like. */
const SHAPE: Readonly<Record<Name, (code: string, text: string) => object>> = {
  own: (code, text) => ({ error: { code, message: expect.stringContaining(text), hint: expect.anything() } }),
  SOCBuddy: (code, text) => ({ error: code, detail: expect.stringContaining(text) }),
  SoCMate: (_, text) => ({ detail: expect.stringContaining(text) }),
  Socket: (_, text) => ({ error: { message: expect.stringContaining(text), details: expect.anything() } }),
};

function basic(user: string, password = ''): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

const WRONG = `sb_${'0'.repeat(32)}`;

describe.each(FAMILIES)('%s', (family, path, method) => {
  const invalid = family === 'SOCBuddy' ? 'invalid_api_key' : 'unauthorized';

  test.each([
    ['no key', {}, 'none was sent'],
    ['another key', { authorization: `Bearer ${WRONG}` }, 'does not know'],
    ['no key at all in it', { authorization: 'Bearer ' }, 'does not know'],
    ['a key of another kind', { authorization: 'Bearer sk_live_k_abc123_0123456789abcdef' }, 'does not know'],
    ['another scheme', { authorization: `Digest ${WRONG}` }, 'does not know'],
    ['a long one', { authorization: `Bearer ${'a'.repeat(8000)}` }, 'does not know'],
  ])('%s is 401', async (_, headers, text) => {
    const { key, get } = await serve();
    await key(['*']);
    const reply = await get(path, { method, headers });
    expect({ status: reply.status, json: reply.json }).toEqual({ status: 401, json: SHAPE[family](invalid, text) });
    expect(reply.headers.get('www-authenticate')).toContain('Bearer');
  });

  test('also where the store has no key at all', async () => {
    const { get } = await serve();
    expect((await get(path, { method, key: WRONG })).status).toBe(401);
  });

  test('a revoked key and an expired one are told apart', async () => {
    let now = new Date('2026-05-23T10:00:00Z');
    const { engine, get } = await serve({ now: () => now });
    const scopes = ['*'] as const;
    const old = await engine.call('keys.create', { name: 'old', scopes });
    const ending = await engine.call('keys.create', { name: 'ending', scopes, expires_at: '2026-05-23T10:01:00Z' });
    const status = async (key: string): Promise<number> => (await get(path, { method, key })).status;
    expect([await status(old.key), await status(ending.key)]).not.toContain(401);

    const fresh = await engine.call('keys.rotate', { key: 'old' });
    now = new Date('2026-05-23T10:01:00Z');
    const revoked = family === 'SOCBuddy' ? 'revoked_api_key' : invalid;
    const replies = [await get(path, { method, key: old.key }), await get(path, { method, key: ending.key })];
    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
    expect(replies[0]?.json).toEqual(SHAPE[family](revoked, 'was revoked'));
    expect(replies[1]?.json).toEqual(SHAPE[family](invalid, 'has expired'));
    expect(await status(fresh.key)).not.toBe(401);
    await engine.call('keys.revoke', { key: 'old' });
    expect(await status(fresh.key)).toBe(401);
  });

  test.each([
    ['authorization: Bearer', (key: string) => ({ authorization: `Bearer ${key}` }), true],
    ['the scheme in any case', (key: string) => ({ authorization: `bEARER  ${key} ` }), true],
    ['authorization: Basic', (key: string) => ({ authorization: basic(key) }), family === 'Socket'],
    ['with a password', (key: string) => ({ authorization: basic(key, 'x:y') }), family === 'Socket'],
    ['x-api-key', (key: string) => ({ 'x-api-key': key }), family === 'SoCMate'],
  ])('%s', async (_, headers, good) => {
    const { key, get } = await serve();
    const { status } = await get(path, { method, headers: headers(await key(['*'])) });
    expect(status === 401).toBe(!good);
  });

  test('above its rate a key waits, others do not', async () => {
    const { key, get } = await serve();
    const [slow, quick] = [await key(['*'], { rate: 2 }), await key(['*'])];
    const status = async (asking: string): Promise<number> => (await get(path, { method, key: asking })).status;
    expect([await status(slow), await status(slow)]).not.toContain(429);
    const reply = await get(path, { method, key: slow });
    expect({ status: reply.status, json: reply.json }).toEqual({
      status: 429,
      json: SHAPE[family]('rate_limited', '2 requests a minute'),
    });
    expect(reply.headers.get('retry-after')).toMatch(/^(?:[1-9]|[12]\d|30)$/);
    expect([await status(quick), await status(quick), await status(quick)]).not.toContain(429);
  });
});

test.each([
  ['own', '/api/socctl/v1/mark.list', 'POST', 'analysis:read'],
  ['SOCBuddy', '/api/v1/plugins', 'GET', 'analysis:read'],
  ['SOCBuddy', '/api/v1/analysis', 'POST', 'analysis:write'],
  ['SOCBuddy', '/api/v1/analysis/x/pending/y', 'GET', 'analysis:write'],
  ['SOCBuddy', '/api/actions/defang', 'POST', 'actions:use'],
  ['SOCBuddy', '/api/actions/refang', 'POST', 'actions:use'],
  ['SOCBuddy', '/api/actions/extract', 'POST', 'actions:use'],
  ['SoCMate', '/api/v1/incidents', 'GET', 'incidents:read'],
  ['SoCMate', '/api/v1/incidents/1', 'GET', 'incidents:read'],
  ['SoCMate', '/api/v1/incidents/1', 'PATCH', 'investigations:write'],
  ['SoCMate', '/api/v1/incidents/1/enrich', 'POST', 'investigations:write'],
  ['SoCMate', '/api/v1/graph/entity/a', 'GET', 'graph:read'],
  ['SoCMate', '/api/v1/graph/investigation/a', 'GET', 'graph:read'],
  ['SoCMate', '/api/v1/graph/search', 'GET', 'graph:read'],
  ['SoCMate', '/api/v1/search', 'GET', 'search:read'],
  ['SoCMate', '/api/v1/investigations/start', 'POST', 'investigations:write'],
  ['SoCMate', '/api/v1/sessions/', 'GET', 'investigations:read'],
  ['SoCMate', '/api/v1/sessions/a', 'GET', 'investigations:read'],
  ['SoCMate', '/api/v1/sessions/a', 'DELETE', 'investigations:write'],
  ['SoCMate', '/api/v1/sessions/a/message', 'POST', 'investigations:write'],
  ['Socket', '/v0/orgs/default/triage/alerts', 'GET', 'triage:alerts-list'],
  ['Socket', '/v0/orgs/default/triage/alerts', 'POST', 'triage:alerts-update'],
  ['Socket', '/v0/orgs/default/triage/alerts/x', 'DELETE', 'triage:alerts-update'],
] as const)('%s %s %s needs %s', async (family, path, method, scope) => {
  const { key, get } = await serve();
  const { SCOPES } = await import('../../src/accounts/index.ts');
  const others = SCOPES.filter((each) => each !== scope && each !== '*');
  const reply = await get(path, { method, key: await key(others) });
  expect({ status: reply.status, json: reply.json }).toEqual({ status: 403, json: SHAPE[family]('forbidden', scope) });
  for (const good of [scope, '*'] as const) {
    expect([401, 403, 405]).not.toContain((await get(path, { method, key: await key([good]) })).status);
  }
});

test('the order: key, then scope, then body', async () => {
  const { key, get } = await serve();
  const body = '{"ioc":';
  expect((await get('/api/v1/analysis', { body })).status).toBe(401);
  expect((await get('/api/v1/analysis', { body, key: await key(['actions:use']) })).status).toBe(403);
  expect((await get('/api/v1/analysis', { body, key: await key(['analysis:write']) })).status).toBe(400);
});
