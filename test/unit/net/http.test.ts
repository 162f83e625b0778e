import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHttp, type HttpRequest, NetError } from '../../../src/net/index.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server that answers by `listener`, and its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function http() {
  const made = createHttp('1.2.3');
  open.push(() => made.close());
  return made;
}

async function problemOf(request: HttpRequest): Promise<{ problem: string; message: string }> {
  const thrown = await http()
    .send(request)
    .then((answer) => answer.json())
    .catch((error: unknown) => error);
  if (!(thrown instanceof NetError)) throw new Error(`no NetError: ${String(thrown)}`);
  return { problem: thrown.problem, message: thrown.message };
}

test('sends JSON, a form or nothing, and reads the answer', async () => {
  const url = await serving((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      response.setHeader('x-limit', ['4', '500']);
      response.statusCode = 201;
      response.end(JSON.stringify({ method: request.method, headers: request.headers, body }));
    });
  });
  const json = await http().send({ url: `${url}/a`, method: 'POST', json: { a: 1 }, headers: { 'x-key': 'k' } });
  expect([json.status, json.header('x-limit'), json.header('absent')]).toEqual([201, '4, 500', undefined]);
  expect(json.json()).toMatchObject({
    method: 'POST',
    body: '{"a":1}',
    headers: { 'content-type': 'application/json', 'x-key': 'k', 'user-agent': 'socctl/1.2.3' },
  });
  const form = await http().send({ url, method: 'POST', form: { a: 'b c&d' } });
  expect(form.json()).toMatchObject({ body: 'a=b+c%26d' });
  expect((await http().send({ url })).json()).toMatchObject({ method: 'GET', body: '' });
});

test('a redirect is not followed, wherever it leads', async () => {
  let asked = 0;
  const elsewhere = await serving((_, response) => {
    asked += 1;
    response.end('{}');
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const url = await serving((_, response) => response.writeHead(status, { location: elsewhere }).end());
    expect(await problemOf({ url, headers: { authorization: 'Bearer k' } })).toEqual({
      problem: 'bad_response',
      message: `${url} answers with a redirect, which is not followed`,
    });
  }
  expect(asked).toBe(0);
});

test.each<[string, RequestListener, string]>([
  ['HTML', (_, response) => response.end('<html>'), 'bad_response'],
  ['half a body', (_, response) => response.writeHead(200, { 'content-length': '100' }).write('{"a":'), 'timeout'],
  [
    'a connection cut in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"a":');
      setTimeout(() => response.destroy(), 20);
    },
    'network',
  ],
  ['a reset', (request) => request.socket.destroy(), 'network'],
  ['silence', () => {}, 'timeout'],
  [
    'more than is allowed',
    (_, response) => {
      response.write('x'.repeat(5000));
      response.end();
    },
    'bad_response',
  ],
])('%s', async (_, listener, problem) => {
  const url = await serving(listener);
  const found = await problemOf({ url: `${url}/?apikey=secret`, timeoutMs: 300, maxBytes: 4096 });
  expect(found.problem).toBe(problem);
  expect(found.message).toContain(url);
  expect(found.message).not.toContain('secret');
});

test('nobody listens', async () => {
  const url = await serving(() => {});
  await open.pop()?.();
  expect(await problemOf({ url })).toEqual({ problem: 'network', message: `${url} refuses the connection` });
});

test('who stops it gets the reason back', async () => {
  const url = await serving(() => {});
  const stop = new AbortController();
  const sent = http().send({ url, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 20);
  await expect(sent).rejects.toThrow('enough');
});
