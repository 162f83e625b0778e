import { mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyFolder, socctl } from '../cli/run.ts';
import { storeIn } from '../cli/seed.ts';
import { type Going, start } from '../cli/start.ts';
import { ask } from './serve.ts';

interface Served extends Going {
  readonly url: string;
}

/** The real program, serving on a free port of loopback. */
async function serving(home: string, ...more: string[]): Promise<Served> {
  const going = start(['serve', '--port', '0', ...more], { home });
  onTestFinished(() => void going.child.kill('SIGKILL'));
  await going.told('\n');
  const url = /^listening on (http:\S+)$/m.exec(going.stderr())?.[1] ?? '';
  return { ...going, url };
}

async function keyFor(home: string, ...scopes: string[]): Promise<string> {
  const { stdout } = await socctl(['keys', 'create', 'soar', ...scopes.flatMap((scope) => ['--scope', scope])], {
    home,
  });
  return stdout.trim();
}

test('serves what the command line does, and audit tells of it', async () => {
  const home = emptyFolder();
  const key = await keyFor(home, 'analysis:write', 'analysis:read');
  const { url, child, ended, stderr } = await serving(home);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await ask(`${url}/healthz`)).json).toEqual({ status: 'ok' });
  const { json } = await ask(`${url}/api/v1/analysis`, { key, body: { ioc: 'files.example.org', type: 'domain' } });
  const { id } = json as { id: string };
  const shown = await socctl(['analyses', 'show', id, '--json'], { home });
  expect(JSON.parse(shown.stdout)).toEqual(json);
  const { stdout } = await socctl(['audit', '--jsonl'], { home });
  expect(JSON.parse(stdout)).toMatchObject({ account: 'soar', path: '/api/v1/analysis', ioc: 'files.example.org' });
  expect(stdout).not.toContain(key);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(stderr()).toBe(`listening on ${url}\n`);
});

test('a key that is revoked from another process is refused at once', async () => {
  const home = emptyFolder();
  const key = await keyFor(home, 'analysis:read');
  const { url } = await serving(home);
  expect((await ask(`${url}/api/v1/plugins`, { key })).status).toBe(200);
  await socctl(['keys', 'revoke', 'soar'], { home });
  expect((await ask(`${url}/api/v1/plugins`, { key })).json).toMatchObject({ error: 'revoked_api_key' });
});

test('without a key it says how to make one; -q says nothing', async () => {
  const home = emptyFolder();
  const { told, stderr } = await serving(home);
  await told('socctl keys create NAME --scope');
  expect(stderr().split('\n')).toHaveLength(3);
});

test('on another address than loopback it warns of what is readable', async () => {
  const { told, url } = await serving(emptyFolder(), '--host', '0.0.0.0');
  await told('put a proxy with TLS before it');
  expect(url).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/);
});

test('where the store cannot be opened it serves and says so', async () => {
  const home = emptyFolder();
  mkdirSync(storeIn(home), { recursive: true });
  const { url, told } = await serving(home);
  await told('requests are answered with 503 until that is repaired');
  expect((await ask(`${url}/readyz`)).status).toBe(503);
  expect((await ask(`${url}/api/v1/plugins`)).json).toMatchObject({ error: 'unavailable' });
});

test('a port in use is one line and a next step', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const { code, stdout, stderr } = await socctl(['serve', '--port', port]);
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
  expect(stderr).toBe(
    `socctl: cannot listen on port ${port} of 127.0.0.1: it is in use\n  choose another with --port; --port 0 takes any that is free\n`,
  );
  expect((await socctl(['serve', '--port', 'http'])).code).toBe(2);
  expect((await socctl(['serve', '--port', '65536'])).code).toBe(2);
});

describe('told to stop', () => {
  /** A request of which the last byte has not come. */
  async function halfSent(url: string, key: string) {
    const body = '{"text":"a.b"}';
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    const answer = text(socket).catch(() => '');
    const head = `POST /api/actions/defang HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json`;
    socket.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`);
    // Another request after it shows that the server has read so far.
    await ask(`${url}/healthz`);
    await ask(`${url}/readyz`);
    return { answer, finish: () => void socket.write(body.slice(-1)) };
  }

  test('SIGTERM: what is under way is answered, nothing new is taken, exit 0', async () => {
    const home = emptyFolder();
    const key = await keyFor(home, 'actions:use');
    const { url, child, ended } = await serving(home);
    const { answer, finish } = await halfSent(url, key);
    child.kill('SIGTERM');
    for (;;) {
      const refused = await ask(`${url}/healthz`).then(
        () => false,
        () => true,
      );
      if (refused) break;
    }
    finish();
    expect(await answer).toContain('{"result":"a[.]b"}');
    expect(await ended).toBe(0);
    expect((await socctl(['audit', '--jsonl'], { home })).stdout).toContain('/api/actions/defang');
  });

  test.each([
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)('%s: one that never ends is cut off, exit %d', async (signal, code) => {
    const home = emptyFolder();
    const key = await keyFor(home, 'actions:use');
    const { url, child, ended } = await serving(home);
    const { answer } = await halfSent(url, key);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(await answer).not.toContain('result');
  });

  test('a second Ctrl-C ends it at once', async () => {
    const home = emptyFolder();
    const key = await keyFor(home, 'actions:use');
    const { url, child, ended } = await serving(home);
    await halfSent(url, key);
    child.kill('SIGTERM');
    for (;;) {
      if ((await ask(`${url}/healthz`).catch(() => undefined)) === undefined) break;
    }
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });

  test('idle connections that are kept open do not hold it up', async () => {
    const { url, child, ended } = await serving(emptyFolder());
    const sockets = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        socket.on('error', () => {});
        socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
        await new Promise((resolve) => socket.once('data', resolve));
        return socket;
      }),
    );
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    for (const socket of sockets) socket.destroy();
  });
});
