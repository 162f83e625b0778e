import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

/** Sends bytes to a server and gives all that comes back until it hangs up. */
async function raw(url: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(request);
  return text(socket);
}

const NOTHING = 'there is nothing at this path';

test.each([
  ['/', { error: { code: 'not_found', message: NOTHING, hint: null } }],
  ['/favicon.ico', { error: { code: 'not_found', message: NOTHING, hint: null } }],
  ['/api', { error: { code: 'not_found', message: NOTHING, hint: null } }],
  ['/api/socctl/v1/no.such', { error: { code: 'not_found', message: NOTHING, hint: null } }],
  ['/api/v1/plugins/more', { error: 'not_found', detail: NOTHING }],
  ['/api/actions', { error: 'not_found', detail: NOTHING }],
  ['/api/v1', { detail: NOTHING }],
  ['/api/v1/analysisx', { detail: NOTHING }],
  ['/api/v1/nothing', { detail: NOTHING }],
  ['/api/admin/users', { detail: NOTHING }],
  ['/v0', { error: { message: NOTHING, details: null } }],
  ['/v0/orgs/default/alerts', { error: { message: NOTHING, details: null } }],
])('%s is 404 in the form of its family', async (path, json) => {
  const { get } = await serve();
  const reply = await get(path);
  expect({ status: reply.status, json: reply.json }).toEqual({ status: 404, json });
});

describe('methods', () => {
  test.each([
    ['GET', '/api/v1/analysis', 'POST, OPTIONS', 'error'],
    ['DELETE', '/api/v1/incidents/7/', 'GET, HEAD, PATCH, OPTIONS', 'detail'],
    ['PUT', '/v0/orgs/any/triage/alerts', 'GET, HEAD, POST, OPTIONS', 'error'],
    ['PATCH', '/v0/orgs/any/triage/alerts/x', 'DELETE, OPTIONS', 'error'],
    ['GET', '/api/socctl/v1/mark.list', 'POST, OPTIONS', 'error'],
    ['PROPFIND', '/api/v1/plugins', 'GET, HEAD, OPTIONS', 'error'],
  ])('%s %s is 405 with what there is', async (method, path, allow, field) => {
    const { get } = await serve();
    // Without a key: what a path takes is no secret.
    const { status, headers, json } = await get(path, { method });
    expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow });
    expect(json).toHaveProperty(field);
  });

  test('OPTIONS tells them without a body, and lets nobody in from another site', async () => {
    const { get } = await serve();
    const headers = { origin: 'https://site.example', 'access-control-request-method': 'POST' };
    const reply = await get('/api/v1/plugins', { method: 'OPTIONS', headers });
    expect([reply.status, reply.text, reply.headers.get('allow')]).toEqual([204, '', 'GET, HEAD, OPTIONS']);
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await get('/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });

  test('HEAD is GET without the body', async () => {
    const { key, get } = await serve();
    const asked = { key: await key(['analysis:read']) };
    const [head, full] = [
      await get('/api/v1/plugins', { ...asked, method: 'HEAD' }),
      await get('/api/v1/plugins', asked),
    ];
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(full.headers.get('content-length'));
    expect((await get('/api/v1/plugins', { method: 'HEAD' })).status).toBe(401);
  });
});

describe('bodies', () => {
  test.each([
    ['/api/v1/analysis', { error: 'invalid_request', detail: 'the body is not valid JSON' }],
    ['/api/v1/investigations/start', { detail: 'the body is not valid JSON' }],
    ['/v0/orgs/default/triage/alerts', { error: { message: 'the body is not valid JSON', details: null } }],
    [
      '/api/socctl/v1/mark.list',
      { error: { code: 'invalid_request', message: 'the body is not valid JSON', hint: null } },
    ],
  ])('%s: JSON that breaks off is 400', async (path, json) => {
    const { key, get } = await serve();
    const reply = await get(path, { key: await key(['*']), body: '{"query":' });
    expect({ status: reply.status, json: reply.json }).toEqual({ status: 400, json });
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'text/html', 'multipart/form-data; boundary=x', 'x'])(
    '%s is 400 and told what is taken',
    async (type) => {
      const { key, get } = await serve();
      const headers = { 'content-type': type };
      const { status, text: said } = await get('/api/actions/defang', {
        key: await key(['*']),
        body: '{"text":"a"}',
        headers,
      });
      expect(status).toBe(400);
      expect(said).toContain('Content-Type: application/json');
    },
  );

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/vnd.api+json'])(
    '%s is JSON',
    async (type) => {
      const { key, get } = await serve();
      const headers = { 'content-type': type };
      const { json } = await get('/api/actions/defang', { key: await key(['*']), body: '{"text":"a.b"}', headers });
      expect(json).toEqual({ result: 'a[.]b' });
    },
  );

  test.each(['/api/actions/defang', '/api/v1/investigations/start', '/v0/orgs/default/triage/alerts'])(
    '%s: more than 10 MB is 413',
    async (path) => {
      const { key, get } = await serve();
      const body = JSON.stringify({ text: 'a'.repeat(10 * 1024 * 1024) });
      const { status, json } = await get(path, { key: await key(['*']), body });
      expect(status).toBe(413);
      expect(JSON.stringify(json)).toContain('too large');
    },
  );

  test('9 MB are taken, and done in time', async () => {
    const { key, get } = await serve();
    const body = { text: 'a.'.repeat(4_500_000) };
    const { status, text: said } = await get('/api/actions/defang', { key: await key(['*']), body });
    expect([status, said.length]).toEqual([200, 18_000_000 + '{"result":""}'.length]);
  });

  test('a body in pieces without a length', async () => {
    const { key, url } = await serve();
    const head = `POST /api/actions/refang HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${await key(['*'])}\r\nConnection: close`;
    const said = await raw(
      url,
      `${head}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{"text"\r\n9\r\n:"a[.]b"}\r\n0\r\n\r\n`,
    );
    expect(said).toMatch(/^HTTP\/1\.1 200 /);
    expect(said).toContain('{"result":"a.b"}');
  });
});

describe('what is hardly HTTP', () => {
  test.each([
    ['GET /api/v1/plugins HTTP/1.1\r\nHost: x\r\nBad header\r\n\r\n', 400],
    ['nonsense\r\n\r\n', 400],
    [`GET /api/v1/plugins HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['GET /api/v1/graph/entity/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['GET /api/v1/graph/entity/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['GET http://x/api/v1/plugins HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 401],
    ['GET //api/v1/plugins HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['GET /api/v1/../v1/plugins HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
  ])('%j is %d, in JSON', async (request, status) => {
    const { url } = await serve();
    const said = await raw(url, request);
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(said).toMatch(/content-type: application\/json/i);
    const body = said.slice(said.indexOf('\r\n\r\n') + 4);
    expect(JSON.parse(body)).toBeTypeOf('object');
  });
});

test('a path that is written in another way has the same answer', async () => {
  const { url, get } = await serve();
  const wanted = await get('/api/v1/plugins');
  for (const target of [`${url}/api/v1/plugins`, '/api/v1/%70lugins', '/api/v1/plugins?a=b', '/api/v1/plugins#x']) {
    const said = await raw(url, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(said.slice(said.indexOf('\r\n\r\n') + 4)).toBe(wanted.text);
  }
});

test('every answer is JSON that no browser guesses about or keeps', async () => {
  const { key, get } = await serve();
  const mine = await key(['analysis:read']);
  for (const reply of [
    await get('/api/v1/plugins', { key: mine }),
    await get('/api/v1/plugins'),
    await get('/<script>'),
    await get('/v0/quota'),
    await get('/api/v1/graph/entity/%zz'),
  ]) {
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.text).not.toContain('<script>');
  }
});

test.each(['/api/v1/plugins', '/api/v1/sessions', '/v0/quota'])(
  '%s is there with a slash and without, and never redirected',
  async (path) => {
    const { key, get } = await serve();
    const mine = await key(['*']);
    const [plain, slashed] = [await get(path, { key: mine }), await get(`${path}/`, { key: mine })];
    expect(slashed.status).toBe(plain.status);
    expect(slashed.json).toEqual(plain.json);
    expect([404, 301, 307, 308]).not.toContain(slashed.status);
  },
);

test('a defect is 500 without a word of it; the log has it', async () => {
  const { key, get, log } = await serve({
    plugins: [],
    ttl: () => {
      throw new Error('secret detail');
    },
    enabled: () => {
      throw new Error('secret detail');
    },
  });
  const reply = await get('/api/v1/plugins', { key: await key(['*']) });
  const more = await get('/api/socctl/v1/analysis.run', { key: await key(['*']), body: { ioc: '1.1.1.1' } });
  expect([reply.status, more.status]).toEqual([200, 400]);
  const {
    key: another,
    get: ask,
    log: told,
  } = await serve({
    enabled: () => {
      throw new Error(`secret detail sb_${'1'.repeat(32)}`);
    },
  });
  const failed = await ask('/api/v1/plugins', { key: await another(['*']) });
  expect(failed.status).toBe(500);
  expect(failed.json).toEqual({ error: 'internal', detail: expect.stringMatching(/^internal error/) });
  expect(failed.text).not.toContain('secret');
  expect(told).toEqual(['GET /api/v1/plugins failed: secret detail sb_11111111…']);
  expect(log).toEqual([]);
});
