import { expect, test } from 'vitest';
import { facts, sandbox, serve } from './serve.ts';

const ALL = ['analysis:read', 'analysis:write', 'actions:use'] as const;

test('plugins: exactly the documented records of the enabled ones', async () => {
  const { key, get } = await serve({
    plugins: [facts, sandbox(() => false), { ...facts, name: 'off' }],
    enabled: (name) => name !== 'off',
  });
  const { status, json } = await get('/api/v1/plugins', { key: await key(['analysis:read']) });
  expect(status).toBe(200);
  expect(json).toEqual([
    {
      name: 'facts',
      display_name: 'Facts',
      supported_ioc_types: ['ip', 'domain', 'url'],
      enabled: true,
      categories: ['reputation'],
    },
    {
      name: 'test_sandbox',
      display_name: 'Test sandbox',
      supported_ioc_types: ['ip', 'domain', 'url'],
      enabled: true,
      categories: ['sandbox'],
    },
  ]);
});

test('analysis, and the slow plugin until it is ready and after', async () => {
  let finished = false;
  const { key, get } = await serve({ plugins: [facts, sandbox(() => finished)] });
  const mine = await key(ALL);
  const posted = await get('/api/v1/analysis', { key: mine, body: { ioc: '1.1.1.1', type: 'ip' } });
  expect(posted.status).toBe(200);
  const { id } = posted.json as { id: string };
  const path = `/api/v1/analysis/${id}/pending/test_sandbox`;
  expect(posted.json).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    ioc: '1.1.1.1',
    type: 'ip',
    queried_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
    results: { facts: { plugin: 'facts', status: 'ok', summary: { known: true } } },
    pending: { test_sandbox: { job_id: 'job-1', poll_url: path } },
  });
  for (const _ of [1, 2]) {
    const { status, json } = await get(path, { key: mine });
    expect({ status, json }).toEqual({ status: 202, json: { status: 'pending' } });
  }
  finished = true;
  const ready = await get(path, { key: mine });
  expect(ready.status).toBe(200);
  expect(ready.json).toMatchObject({ status: 'ready', result: { plugin: 'test_sandbox', status: 'ok' } });
  const again = await get(path, { key: mine });
  expect({ status: again.status, json: again.json }).toEqual({ status: 200, json: ready.json });
});

test('results and pending are there when they are empty, an unknown plugin is skipped', async () => {
  const { key, get } = await serve({ plugins: [facts, sandbox(() => false)] });
  const mine = await key(ALL);
  const body = { ioc: 'example.com', type: 'domain', plugins: ['test_sandbox', 'nobody'] };
  const { status, json } = await get('/api/v1/analysis', { key: mine, body });
  expect(status).toBe(200);
  expect(json).toMatchObject({ results: {}, pending: { test_sandbox: { job_id: 'job-1' } } });
  const fast = await get('/api/v1/analysis', { key: mine, body: { ...body, plugins: ['facts'] } });
  expect(fast.json).toMatchObject({ results: { facts: { status: 'ok' } }, pending: {} });
});

test('a plugin that fails is a result, not a failed request', async () => {
  const broken = {
    ...facts,
    run: () => {
      throw new Error('boom');
    },
  };
  const { key, get } = await serve({ plugins: [broken] });
  const { status, json } = await get('/api/v1/analysis', { key: await key(ALL), body: { ioc: '1.1.1.1', type: 'ip' } });
  expect(status).toBe(200);
  expect(json).toMatchObject({ results: { facts: { plugin: 'facts', status: 'error' } } });
});

const MISSING = 'there-is-none';
const NOBODY = '550e8400-e29b-41d4-a716-446655440000';

test.each([
  ['POST', '/api/v1/analysis', {}, 400, 'invalid_request', "'ioc'"],
  ['POST', '/api/v1/analysis', undefined, 400, 'invalid_request', 'JSON object'],
  ['POST', '/api/v1/analysis', [], 400, 'invalid_request', 'JSON object'],
  ['POST', '/api/v1/analysis', '{"ioc":', 400, 'invalid_request', 'JSON'],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1' }, 400, 'invalid_request', "'type'"],
  ['POST', '/api/v1/analysis', { type: 'ip' }, 400, 'invalid_request', "'ioc'"],
  ['POST', '/api/v1/analysis', { ioc: 1, type: 'ip' }, 400, 'invalid_request', "'ioc'"],
  ['POST', '/api/v1/analysis', { ioc: '', type: 'ip' }, 400, 'invalid_request', ''],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'cidr' }, 400, 'invalid_ioc_type', 'cidr'],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'IP' }, 400, 'invalid_ioc_type', 'IP'],
  ['POST', '/api/v1/analysis', { ioc: 'foo', type: 'ip' }, 400, 'invalid_request', ''],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'ip', plugins: 'facts' }, 400, 'invalid_request', "'plugins'"],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'ip', plugins: null }, 400, 'invalid_request', "'plugins'"],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'ip', plugins: [1] }, 400, 'invalid_request', "'plugins'"],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'ip', refresh: 'yes' }, 400, 'invalid_request', "'refresh'"],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'ip', plugins: [] }, 400, 'no_plugins_available', ''],
  ['POST', '/api/v1/analysis', { ioc: '1.1.1.1', type: 'ip', plugins: ['x'] }, 400, 'no_plugins_available', 'x'],
  ['POST', '/api/v1/analysis', { ioc: 'a@example.com', type: 'email' }, 400, 'no_plugins_available', 'email'],
  // The shape comes before the type, the type before the plugins.
  ['POST', '/api/v1/analysis', { ioc: 1, type: 'cidr', plugins: [] }, 400, 'invalid_request', "'ioc'"],
  ['POST', '/api/v1/analysis', { ioc: 'foo', type: 'cidr', plugins: [] }, 400, 'invalid_ioc_type', 'cidr'],
  ['GET', `/api/v1/analysis/${NOBODY}/pending/facts`, undefined, 404, 'not_found', ''],
  ['GET', `/api/v1/analysis/${MISSING}/pending/facts`, undefined, 404, 'not_found', ''],
  ['GET', '/api/v1/analysis', undefined, 405, 'invalid_request', 'POST'],
  ['GET', '/api/v1/analysis/x', undefined, 404, 'not_found', ''],
  ['GET', '/api/v1/plugins/x', undefined, 404, 'not_found', ''],
  ['POST', '/api/actions/defang', {}, 400, 'invalid_request', "'text'"],
  ['POST', '/api/actions/defang', { text: 1 }, 400, 'invalid_request', "'text'"],
  ['POST', '/api/actions/defang', { text: 'a', mode: 'all' }, 400, 'invalid_request', "'mode'"],
  ['POST', '/api/actions/defang', { text: 'a', style: 'none' }, 400, 'invalid_request', "'style'"],
  ['POST', '/api/actions/refang', { text: null }, 400, 'invalid_request', "'text'"],
  ['POST', '/api/actions/extract', {}, 400, 'invalid_request', "'text'"],
  ['POST', '/api/actions/nothing', {}, 404, 'not_found', ''],
  ['GET', '/api/actions/defang', undefined, 405, 'invalid_request', 'POST'],
])('%s %s with %j is %d %s', async (method, path, body, status, error, names) => {
  const { key, get } = await serve();
  const reply = await get(path, { method, key: await key(ALL), body });
  expect({ status: reply.status, json: reply.json }).toEqual({
    status,
    json: { error, detail: expect.stringContaining(names) },
  });
});

test('a plugin that was never pending, and an analysis of somebody else', async () => {
  const { key, get } = await serve({ plugins: [facts, sandbox(() => true)] });
  const [mine, other] = [await key(ALL), await key(ALL)];
  const { json } = await get('/api/v1/analysis', { key: mine, body: { ioc: '1.1.1.1', type: 'ip' } });
  const { id } = json as { id: string };
  const status = async (asking: string, of: string, plugin: string): Promise<number> =>
    (await get(`/api/v1/analysis/${of}/pending/${plugin}`, { key: asking })).status;
  expect(await status(mine, id, 'facts')).toBe(404);
  expect(await status(mine, id, '__proto__')).toBe(404);
  expect(await status(mine, id, 'constructor')).toBe(404);
  expect(await status(mine, id.slice(0, 8), 'test_sandbox')).toBe(404);
  expect(await status(other, id, 'test_sandbox')).toBe(404);
  expect(await status(mine, id, 'test_sandbox')).toBe(200);
});

test.each([
  ['defang', { text: 'http://evil.com/path' }, { result: 'hxxp[://]evil[.]com/path' }],
  ['defang', { text: 'It ends. a@b.example' }, { result: 'It ends[.] a[@]b[.]example' }],
  ['defang', { text: 'It ends.', mode: 'everything' }, { result: 'It ends[.]' }],
  ['defang', { text: 'It ends. a@b.example', mode: 'default' }, { result: 'It ends. a[@]b[.]example' }],
  [
    'defang',
    { text: 'http://a.example b@c.example', style: 'cyberchef' },
    { result: 'hxxp[://]a[.]example b@c[.]example', style: 'cyberchef' },
  ],
  ['defang', { text: '' }, { result: '' }],
  ['refang', { text: 'hxxp[://]evil[.]com' }, { result: 'http://evil.com' }],
  ['extract', { text: 'contacted 1.2.3.4 and evil.com' }, { indicators: { ip: ['1.2.3.4'], domain: ['evil.com'] } }],
  ['extract', { text: 'from 10.0.0.1 and 203.0.113.5' }, { indicators: { ip: ['203.0.113.5'] } }],
  ['extract', { text: 'nothing' }, { indicators: {} }],
])('%s %j', async (action, body, answer) => {
  const { key, get } = await serve();
  const mine = await key(['actions:use']);
  for (const slash of ['', '/']) {
    const { status, json } = await get(`/api/actions/${action}${slash}`, { key: mine, body });
    expect({ status, json }).toEqual({ status: 200, json: answer });
  }
});
