import { describe, expect, test } from 'vitest';
import { SCOPES, type Scope } from '../../src/accounts/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { serve } from './serve.ts';

describe('authorization follows from the declarations', () => {
  const specific = SCOPES.filter((scope) => scope !== '*');

  test.each(operations.map(({ name, scope }) => [name, scope as Scope] as const))(
    '%s needs %s',
    async (name, scope) => {
      const { key, get } = await serve();
      const url = `/api/socctl/v1/${name}`;
      const body = {};
      expect((await get(url, { body })).status).toBe(401);
      for (const other of specific.filter((each) => each !== scope)) {
        const { status, json } = await get(url, { body, key: await key([other]) });
        expect({ other, status }).toEqual({ other, status: 403 });
        expect(json).toMatchObject({ error: { code: 'forbidden', message: expect.stringContaining(scope) } });
      }
      for (const good of new Set([scope, '*' as const])) {
        expect([401, 403]).not.toContain((await get(url, { body, key: await key([good]) })).status);
      }
      const allOthers = specific.filter((each) => each !== scope);
      expect((await get(url, { body, key: await key(allOthers) })).status).toBe(403);
    },
  );
});

test('the answer is the output of the operation', async () => {
  const { key, get, engine } = await serve();
  const all = await key(['*']);
  const run = await get('/api/socctl/v1/analysis.run', { body: { ioc: 'example[.]com' }, key: all });
  expect(run.status).toBe(200);
  const { id } = run.json as { id: string };
  expect(run.json).toEqual(await engine.call('analysis.show', { id }));
  for (const { name, output } of operations.filter((each) => each.name === 'analysis.run')) {
    expect({ name, ...output.parse(run.json) }).toEqual({ name, ...(run.json as object) });
  }
  const mark = await get('/api/socctl/v1/mark.set', {
    body: { value: 'example.com', verdict: 'benign', note: 'ours' },
    key: all,
  });
  expect(mark.json).toMatchObject({ value: 'example.com', verdict: 'benign', created_by: 'account-1' });
  expect((await get('/api/socctl/v1/mark.list', { body: {}, key: all })).json).toEqual([mark.json]);
});

test('no body is an empty input', async () => {
  const { key, get } = await serve();
  const { status, json } = await get('/api/socctl/v1/mark.list', { method: 'POST', key: await key(['analysis:read']) });
  expect({ status, json }).toEqual({ status: 200, json: [] });
});

test.each([
  ['analysis.run', {}, 'ioc: '],
  ['analysis.run', { ioc: 1 }, 'ioc: '],
  ['analysis.run', { ioc: 'example.com', tlp_level: 'red' }, 'tlp_level'],
  ['analysis.run', [], 'the body: '],
  ['analysis.run', '"text"', 'the body: '],
  ['analysis.run', 'null', 'the body: '],
  ['analysis.run', '{"ioc":"example.com","__proto__":{"seesAll":true}}', 'JSON'],
  ['triage.set', { entries: [{ packageName: 'a', status: 'ignore' }] }, 'status'],
  ['analysis.list', { limit: 0 }, 'limit: '],
  ['analysis.list', '{"limit":', 'JSON'],
])('%s with %j is 400 naming %j', async (name, body, names) => {
  const { key, get } = await serve();
  const { status, json } = await get(`/api/socctl/v1/${name}`, { body, key: await key(['*']) });
  expect(status).toBe(400);
  expect(json).toEqual({
    error: { code: 'invalid_request', message: expect.stringContaining(names), hint: expect.toSatisfy(() => true) },
  });
});

test.each([
  ['analysis.run', { ioc: 'example.com', type: 'cve' }, 400, 'invalid_ioc_type'],
  ['analysis.run', { ioc: 'not an indicator' }, 400, 'invalid_request'],
  ['analysis.run', { ioc: 'example.com', plugins: [] }, 400, 'no_plugins_available'],
  ['analysis.show', { id: '0123456789abcdef' }, 404, 'not_found'],
  ['mark.clear', { value: 'example.com' }, 404, 'not_found'],
  ['keys.revoke', { key: 'nobody' }, 404, 'not_found'],
  ['keys.create', { name: 'account-1', scopes: ['*'] }, 409, 'conflict'],
])('%s with %j is %d %s', async (name, body, status, code) => {
  const { key, get, engine } = await serve();
  const reply = await get(`/api/socctl/v1/${name}`, { body, key: await key(['*']) });
  expect(reply.status).toBe(status);
  expect(reply.json).toMatchObject({ error: { code, message: expect.any(String) } });
  // Where the store lies is nobody's business.
  expect(reply.text).not.toContain(engine.describe('mark.list').where);
});

test('who may not see all sees their own', async () => {
  const { key, get } = await serve();
  const [one, other] = [await key(['analysis:read', 'analysis:write']), await key(['analysis:read'])];
  const all = await key(['analysis:read', 'analysis:read-all']);
  const { json } = await get('/api/socctl/v1/analysis.run', { body: { ioc: 'example.com' }, key: one });
  const { id } = json as { id: string };
  const show = async (asking: string): Promise<number> =>
    (await get('/api/socctl/v1/analysis.show', { body: { id }, key: asking })).status;
  expect([await show(one), await show(other), await show(all)]).toEqual([200, 404, 200]);
});
