import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createHttp, NetError, type WayOut } from '../../../src/net/index.ts';
import { type Authority, createAuthority, HAS_OPENSSL } from '../../authority.ts';
import { startProxy } from '../../proxy.ts';

/** What a server of the test saw, and where it is. */
interface Served {
  readonly port: number;
  readonly asked: IncomingMessage[];
  /** Connections that were made. */
  count(): number;
}

async function serving(listener: RequestListener, tls?: { key: string; cert: string }): Promise<Served> {
  const asked: IncomingMessage[] = [];
  let connections = 0;
  const answer: RequestListener = (request, response) => {
    asked.push(request);
    listener(request, response);
  };
  const server: Server = tls ? createTlsServer(tls, answer) : createServer(answer);
  server.on(tls ? 'secureConnection' : 'connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { port: (server.address() as AddressInfo).port, asked, count: () => connections };
}

const fine: RequestListener = (_, response) => response.end('{"fine":true}');

function client(way: WayOut) {
  const http = createHttp('1.2.3', way);
  onTestFinished(() => http.close());
  return http;
}

async function proxyOf(manner: Parameters<typeof startProxy>[0] = {}) {
  const proxy = await startProxy(manner);
  onTestFinished(() => proxy.close());
  return proxy;
}

function both(url: string): WayOut {
  return { proxies: { http: url, https: url } };
}

async function problemOf(way: WayOut, url: string, timeoutMs = 5000): Promise<[problem: string, message: string]> {
  const thrown = await client(way)
    .send({ url, timeoutMs, headers: { 'x-key': 'secret' } })
    .catch((error: unknown) => error);
  if (!(thrown instanceof NetError)) throw new Error(`no NetError: ${JSON.stringify(thrown)}`);
  expect(thrown.message).not.toContain('secret');
  return [thrown.problem, thrown.message];
}

describe('a proxy', () => {
  test('forwards plain HTTP, for a host that only it finds', async () => {
    const [server, proxy] = [await serving(fine), await proxyOf()];
    const url = `http://source.test:${server.port}/a?b=c`;
    const answer = await client(both(proxy.url)).send({ url, method: 'POST', json: { a: 1 } });
    expect([answer.status, answer.json()]).toEqual([200, { fine: true }]);
    expect(proxy.seen).toEqual([{ method: 'POST', target: url, credentials: undefined }]);
    expect(server.asked[0]?.headers).toMatchObject({ host: `source.test:${server.port}` });
  });

  test('each scheme has its own, and one without goes directly', async () => {
    const [server, proxy] = [await serving(fine), await proxyOf()];
    const url = `http://0.0.0.0:${server.port}/`;
    expect((await client({ proxies: { https: proxy.url } }).send({ url })).status).toBe(200);
    expect(proxy.seen).toEqual([]);
  });

  test('gets the name and password of its address, and the server does not', async () => {
    const [server, proxy] = [await serving(fine), await proxyOf({ credentials: 'ann:se:cr@t' })];
    const withThem = proxy.url.replace('//', '//ann:se%3Acr%40t@');
    const answer = await client(both(withThem)).send({ url: `http://source.test:${server.port}/` });
    expect(answer.status).toBe(200);
    expect(JSON.stringify(server.asked[0]?.headers)).not.toMatch(/proxy-auth/i);
  });

  test.each(['http', 'https'])('that does not take them is named without them, %s', async (scheme) => {
    const proxy = await proxyOf({ credentials: 'ann:right' });
    const wrong = proxy.url.replace('//', '//ann:wrong-secret@');
    const found = await problemOf(both(wrong), `${scheme}://source.test:4711/x?apikey=secret`);
    expect(found).toEqual([
      'network',
      `the proxy ${proxy.url} wants a user name and password, and not those it is given`,
    ]);
  });

  test('that lets nothing through to a server is told from the server', async () => {
    const proxy = await proxyOf({ refuses: 403 });
    expect(await problemOf(both(proxy.url), 'https://source.test/x')).toEqual([
      'network',
      `the proxy ${proxy.url} does not let a request through to https://source.test (HTTP 403)`,
    ]);
  });

  test.each(['http', 'https'])('that is not there is the one that refuses, %s', async (scheme) => {
    const proxy = await startProxy();
    await proxy.close();
    const withSecret = proxy.url.replace('//', '//ann:secret@');
    expect(await problemOf(both(withSecret), `${scheme}://source.test/x`)).toEqual([
      'network',
      `the proxy ${proxy.url} refuses the connection`,
    ]);
  });

  test.each(['http', 'https'])(
    'that is silent ends with the time limit, and closing does not wait for it, %s',
    async (scheme) => {
      const proxy = await proxyOf({ silent: true });
      const [problem] = await problemOf(both(proxy.url), `${scheme}://source.test/x`, 200);
      expect(problem).toBe('timeout');
    },
  );

  test('is not used for this machine, nor for what is to be reached without it', async () => {
    const [server, proxy] = [await serving(fine), await proxyOf()];
    const http = client({ ...both(proxy.url), noProxy: 'intranet.example, 0.0.0.0' });
    for (const host of ['127.0.0.1', 'localhost', '0.0.0.0'])
      expect((await http.send({ url: `http://${host}:${server.port}/` })).status).toBe(200);
    expect(proxy.seen).toEqual([]);
  });
});

const TINYPROXY = process.env['SOCCTL_TINYPROXY'] ?? 'tinyproxy';

describe.skipIf(spawnSync(TINYPROXY, ['-v']).status !== 0)('tinyproxy', () => {
  async function freePort(): Promise<number> {
    const server = createTcpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    return port;
  }

  async function started(): Promise<string> {
    const [folder, port] = [mkdtempSync(join(tmpdir(), 'socctl-test-')), await freePort()];
    const lines = [
      `Port ${port}`,
      'Listen 127.0.0.1',
      'Timeout 20',
      'MaxClients 20',
      'Allow 127.0.0.1',
      'BasicAuth ann geheim',
    ];
    writeFileSync(join(folder, 'conf'), lines.join('\n'));
    const child = spawn(TINYPROXY, ['-d', '-c', join(folder, 'conf')], { stdio: 'ignore' });
    onTestFinished(() => void child.kill());
    for (let tries = 0; tries < 100; tries += 1) {
      const socket = connect(port, '127.0.0.1');
      const open = await once(socket, 'connect').then(
        () => true,
        () => false,
      );
      socket.destroy();
      if (open) break;
      await sleep(50);
    }
    return `127.0.0.1:${port}`;
  }

  test('forwards, makes tunnels, and wants its password', async () => {
    const address = await started();
    const plain = await serving(fine);
    const way = both(`http://ann:geheim@${address}`);
    // Leads to this machine, and is no word for it.
    expect((await client(way).send({ url: `http://0.0.0.0:${plain.port}/` })).json()).toEqual({ fine: true });
    expect(plain.asked[0]?.headers).toHaveProperty('via');
    expect(await problemOf(both(`http://${address}`), `http://0.0.0.0:${plain.port}/`)).toEqual([
      'network',
      `the proxy http://${address} wants a user name and password, and not those it is given`,
    ]);
    if (!HAS_OPENSSL) return;
    const authority = createAuthority();
    const server = await serving(fine, authority.sign(['IP:0.0.0.0']));
    const http = client({ ...way, authorities: [authority.pem] });
    for (let count = 0; count < 5; count += 1)
      expect((await http.send({ url: `https://0.0.0.0:${server.port}/` })).json()).toEqual({ fine: true });
    expect(server.count()).toBe(1);
  });
});

describe.skipIf(!HAS_OPENSSL)('TLS', () => {
  let made: Authority | undefined;
  const authority = (): Authority => {
    made ??= createAuthority();
    return made;
  };
  const names = ['DNS:localhost', 'DNS:source.test'];

  test('an authority that is named is trusted, besides the usual ones', async () => {
    const server = await serving(fine, authority().sign(names));
    const answer = await client({ authorities: [authority().pem] }).send({ url: `https://localhost:${server.port}/` });
    expect(answer.json()).toEqual({ fine: true });
  });

  test('one that nobody named is not, and the line says what would', async () => {
    const { key, cert } = authority().sign(names);
    const server = await serving(fine, { key, cert });
    const url = `https://localhost:${server.port}`;
    for (const way of [{}, { authorities: [createAuthority('Somebody else').pem] }]) {
      const [problem, message] = await problemOf(way, url);
      expect(problem).toBe('tls');
      expect(message).toMatch(
        /^https:\/\/localhost:\d+ has a certificate that nobody known here has signed \([A-Z_]+\); if it is yours, let ca_file name its authority$/,
      );
    }
    expect(server.asked).toEqual([]);
  });

  test('one that signed itself is not either', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'socctl-test-'));
    spawnSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
        '-keyout',
        'k',
        '-out',
        'c',
      ],
      { cwd: folder },
    );
    const [key, cert] = [join(folder, 'k'), join(folder, 'c')].map((file) =>
      spawnSync('cat', [file]).stdout.toString(),
    ) as [string, string];
    const server = await serving(fine, { key, cert });
    const [problem, message] = await problemOf({}, `https://localhost:${server.port}`);
    expect([problem, message]).toEqual(['tls', expect.stringContaining('ca_file')]);
    const answer = await client({ authorities: [cert] }).send({ url: `https://localhost:${server.port}/` });
    expect(answer.status).toBe(200);
  });

  test('the certificate of another name is none, directly and through a proxy', async () => {
    const server = await serving(fine, authority().sign(['DNS:other.test']));
    const proxy = await proxyOf();
    const way = { authorities: [authority().pem] };
    for (const [url, how] of [
      [`https://localhost:${server.port}`, way],
      [`https://source.test:${server.port}`, { ...way, ...both(proxy.url) }],
    ] as const) {
      const [problem, message] = await problemOf(how, url);
      expect([problem, message]).toEqual(['tls', expect.stringContaining('has the certificate of another name')]);
    }
    expect(server.asked).toEqual([]);
  });

  test('goes through a tunnel, in which the proxy reads nothing', async () => {
    const [server, proxy] = [
      await serving(fine, authority().sign(names)),
      await proxyOf({ credentials: 'ann:geheim' }),
    ];
    const url = `https://source.test:${server.port}/x?apikey=secret`;
    const way = { ...both(proxy.url.replace('//', '//ann:geheim@')), authorities: [authority().pem] };
    const http = client(way);
    for (let count = 0; count < 5; count += 1) expect((await http.send({ url })).json()).toEqual({ fine: true });
    expect(proxy.seen.map(({ method, target }) => `${method} ${target}`)).toEqual([
      `CONNECT source.test:${server.port}`,
    ]);
    expect(JSON.stringify(server.asked[0]?.headers)).not.toContain('proxy');
  });

  test('to the proxy itself is held to the same', async () => {
    const server = await serving(fine, authority().sign(names));
    const proxy = await proxyOf({ tls: authority().sign(['IP:127.0.0.1']) });
    const url = `https://source.test:${server.port}/`;
    const answer = await client({ ...both(proxy.url), authorities: [authority().pem] }).send({ url });
    expect(answer.json()).toEqual({ fine: true });
    expect(await problemOf(both(proxy.url), url)).toEqual(['tls', expect.stringContaining(proxy.url)]);
    const misnamed = await proxyOf({ tls: authority().sign(['DNS:elsewhere.test']) });
    const [problem] = await problemOf({ ...both(misnamed.url), authorities: [authority().pem] }, url);
    expect(problem).toBe('tls');
  });
});

test('many calls use a few connections again', async () => {
  const server = await serving((_, response) => setTimeout(() => response.end('{}'), 5));
  const http = client({});
  const url = `http://127.0.0.1:${server.port}/`;
  for (let count = 0; count < 20; count += 1) await http.send({ url });
  expect(server.count()).toBe(1);
  let left = 200;
  const worker = async (): Promise<void> => {
    for (; left > 0; ) {
      left -= 1;
      await http.send({ url });
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  expect(server.asked).toHaveLength(220);
  expect(server.count()).toBeLessThanOrEqual(10);
});

test('the usual time is another one, and what needs more of it gets more', async () => {
  const server = await serving((_, response) => setTimeout(() => response.end('{}'), 400));
  const url = `http://127.0.0.1:${server.port}/`;
  const http = client({ timeoutMs: 150 });
  await expect(http.send({ url })).rejects.toMatchObject({
    problem: 'timeout',
    message: expect.stringContaining('0.15 s'),
  });
  expect((await http.send({ url, timeoutMs: 30_000 })).status).toBe(200);
  expect((await client({ timeoutMs: 30_000 }).send({ url, timeoutMs: 100 })).status).toBe(200);
});
