import { expect, test } from 'vitest';
import { engineOn, failureOf } from './engines.ts';

const HOW = { system: 'server', key: 'sb_x' } as const;

test('an operation is a POST with its input, below the address of the settings', async () => {
  const on = await engineOn(() => ({ status: 200, json: { result: 'a', more: 1 } }), { ...HOW, below: '/soc' });
  expect(await on.engine.call('text.refang', { text: 'a[.]b' })).toEqual({ result: 'a' });
  expect(on.server.seen[0]).toMatchObject({
    method: 'POST',
    path: '/soc/api/socctl/v1/text.refang',
    headers: { authorization: 'Bearer sb_x', 'content-type': 'application/json' },
    body: '{"text":"a[.]b"}',
  });
  expect(on.engine.describe('text.refang')).toEqual({ kind: 'remote', where: `${on.server.url}/soc` });
});

test.each([
  [400, 'usage', 'usage'],
  [400, 'invalid_request', 'invalid_request'],
  [400, 'invalid_ioc_type', 'invalid_ioc_type'],
  [400, 'no_plugins_available', 'no_plugins_available'],
  [400, 'unavailable', 'invalid_request'],
  [401, 'unauthorized', 'unauthorized'],
  [403, 'forbidden', 'forbidden'],
  [404, 'not_found', 'not_found'],
  [409, 'conflict', 'conflict'],
  [429, 'rate_limited', 'rate_limited'],
  [500, 'internal', 'unavailable'],
  [503, 'unavailable', 'unavailable'],
])('%i %s is %s', async (status, code, expected) => {
  const json = { error: { code, message: 'why it is so', hint: 'what to do' } };
  const { engine, server } = await engineOn(() => ({ status, json }), HOW);
  const failure = await failureOf(engine, 'plugins.list', {});
  // Where the key is kept here is what the server cannot know.
  const hint = status === 401 ? expect.stringContaining('socctl auth login server') : 'what to do';
  expect(failure).toMatchObject({ code: expected, hint });
  // What is wrong with the request is said in the same words as here.
  if ([400, 404, 409].includes(status)) expect(failure.message).toBe('why it is so');
  else expect(failure.message).toMatch(/^http:\/\/127\.0\.0\.1:\d+ [^:]+: why it is so$/);
  expect(server.seen).toHaveLength(1);
});

test('what is not there is said to be missing on that server', async () => {
  const { engine, server } = await engineOn(({ headers }) => {
    const message = `no incident 7 in the server ${headers.host}`;
    return { status: 404, json: { error: { code: 'not_found', message, hint: null } } };
  }, HOW);
  expect(await failureOf(engine, 'incidents.show', { number: 7 })).toMatchObject({
    message: `no incident 7 in the server ${server.url}`,
    hint: undefined,
  });
});

test('an answer that is not the record of the operation is none', async () => {
  const { engine, server } = await engineOn(() => ({ status: 200, json: { result: 7 } }), HOW);
  expect(await failureOf(engine, 'text.refang', { text: '' })).toMatchObject({
    code: 'unavailable',
    message: `${server.url} answers with something else than the API of a socctl server`,
  });
});

test('fields keep the order in which they came, and unknown ones are left out', async () => {
  const source =
    '"enabled":true,"new":[1],"categories":["b","a"],"supported_ioc_types":[],"display_name":"A","name":"a"';
  const { engine } = await engineOn(() => (response) => response.end(`[{${source},"__proto__":{"x":1}}]`), HOW);
  const listed = await engine.call('plugins.list', {});
  expect(JSON.stringify(listed)).toBe(`[{${source.replace('"new":[1],', '')}}]`);
});
