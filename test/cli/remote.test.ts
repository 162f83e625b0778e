import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEngine, type Engine } from '../../src/engine/index.ts';
import { type Listening, listen } from '../remote/listen.ts';
import { OWN_KEY, ownServer } from '../remote/own-server.ts';
import { SOCBUDDY_KEY, socbuddyServer } from '../remote/socbuddy-server.ts';
import { SOCKET_TOKEN, socketServer } from '../remote/socket-server.ts';
import { SOCMATE_KEY, socmateServer } from '../remote/socmate-server.ts';
import { onTerminal } from './pty.ts';
import { emptyFolder, type Ran, socctl } from './run.ts';
import { start } from './start.ts';

let socbuddy: Listening;
let socmate: Listening;
let socket: Listening;
let own: Listening;
let engine: Engine;

beforeAll(async () => {
  const storePath = join(emptyFolder(), 'socctl.db');
  engine = createLocalEngine({ storePath, actor: 'team', notice: () => {} });
  [socbuddy, socmate, socket, own] = await Promise.all([
    listen(socbuddyServer()),
    listen(socmateServer()),
    listen(socketServer()),
    listen(ownServer(engine)),
  ]);
});
afterAll(async () => {
  await Promise.all([socbuddy, socmate, socket, own].map((server) => server.close()));
  await engine.close();
});

function withSocbuddy(args: readonly string[], how: Parameters<typeof socctl>[1] = {}): Promise<Ran> {
  const env = { SOCCTL_SOCBUDDY_URL: socbuddy.url, SOCCTL_SOCBUDDY_KEY: SOCBUDDY_KEY, ...how.env };
  return socctl(args, { ...how, env });
}

function withOwn(args: readonly string[], how: Parameters<typeof socctl>[1] = {}): Promise<Ran> {
  const env = { SOCCTL_SERVER_URL: own.url, SOCCTL_SERVER_KEY: OWN_KEY, ...how.env };
  return socctl(args, { ...how, env });
}

describe('styles of defanging', () => {
  const args = ['defang', '--remote', '--style', 'ietf', 'http://example.com/a'];

  test('a server of ours writes them', async () => {
    expect(await withOwn(args)).toMatchObject({ code: 0, stdout: '[http]://example[.]com/a\n' });
  });

  test('a SOCBuddy server has its own: one line, exit 2', async () => {
    const { code, stdout, stderr } = await withSocbuddy(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/has no field for --style/);
  });
});

describe('a SOCBuddy server', () => {
  test('analyzes, and a local run beside it does not ask it', async () => {
    const home = emptyFolder();
    const { code, stdout } = await withSocbuddy(['analyze', '1.1.1.1', '--json'], { home });
    expect([code, Object.keys(JSON.parse(stdout))]).toEqual([
      0,
      ['id', 'ioc', 'type', 'queried_at', 'verdict', 'results', 'pending'],
    ]);
    // Nothing of it is kept here.
    expect(existsSync(join(home, '.local'))).toBe(false);
    const asked = socbuddy.seen.length;
    const here = await withSocbuddy(['analyze', '1.1.1.1', '--json', '--local']);
    expect([here.code, socbuddy.seen.length]).toEqual([0, asked]);
    expect(JSON.parse(here.stdout).results).toHaveProperty('ioc_facts');
  });

  test('names the source that still runs, and nothing that only this installation could enable', async () => {
    const line = `SOCCTL_SOCBUDDY_URL=${socbuddy.url} SOCCTL_SOCBUDDY_KEY=${SOCBUDDY_KEY} socctl analyze 1.1.1.1`;
    const screen = await onTerminal(line, [], emptyFolder());
    expect(screen).toContain('socctl poll 550e8400-e29b-41d4-a716-446655440000 joe_sandbox --wait');
    const list = await onTerminal(`${line} 2.2.2.2`, [], emptyFolder());
    expect(list).toContain('the sources that the server asks: socctl plugins list');
  });

  test('asks once for what is named twice', async () => {
    const asked = socbuddy.seen.length;
    const { code, stdout } = await withSocbuddy(['analyze', '--jsonl'], { input: '1.1.1.1\n1[.]1.1.1\n1.1.1.1\n' });
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 3]);
    expect(socbuddy.seen.length).toBe(asked + 1);
  });

  test('waits for what still runs', async () => {
    const fresh = await listen(socbuddyServer());
    const env = { SOCCTL_SOCBUDDY_URL: fresh.url };
    const { code, stdout } = await withSocbuddy(['analyze', '1.1.1.1', '--wait', '--json'], { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ pending: {}, results: { joe_sandbox: expect.anything() } });
    await fresh.close();
  });

  test('polls a source of an analysis; exit 7 while it runs', async () => {
    const id = '550e8400-e29b-41d4-a716-446655440000';
    const fresh = await listen(socbuddyServer());
    const env = { SOCCTL_SOCBUDDY_URL: fresh.url };
    const first = await withSocbuddy(['poll', id, 'joe_sandbox', '--json'], { env });
    expect([first.code, JSON.parse(first.stdout)]).toEqual([7, { status: 'pending' }]);
    const second = await withSocbuddy(['poll', id, 'joe_sandbox', '--json'], { env });
    expect([second.code, JSON.parse(second.stdout)]).toMatchObject([0, { status: 'ready' }]);
    const nameless = await withSocbuddy(['poll', id], { env });
    expect([nameless.code, nameless.stderr]).toEqual([2, expect.stringContaining(`socctl poll ${id} PLUGIN`)]);
    const missing = await withSocbuddy(['poll', id, 'nobody', '--json'], { env });
    expect([missing.code, JSON.parse(missing.stdout).error.code]).toEqual([3, 'not_found']);
    await fresh.close();
  });

  test.each([
    ['analyses list', ['analyses', 'list']],
    ['mark', ['mark', 'example.com', 'benign']],
    ['--refresh', ['analyze', '1.1.1.1', '--refresh']],
    ['--max-age', ['analyze', '1.1.1.1', '--max-age', '1h']],
    ['--refresh, said once for a list', ['analyze', '1.1.1.1', '8.8.8.8', 'example.com', '--refresh']],
    ['plugins list --all', ['plugins', 'list', '--all']],
  ])('cannot do %s: one line, exit 2', async (_, args) => {
    const { code, stdout, stderr } = await withSocbuddy(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^socctl: a SOCBuddy server [^\n]*\n {2}[^\n]*socctl serve[^\n]*\n$/);
    expect(stderr).toContain(socbuddy.url);
  });

  test('works on texts with --remote', async () => {
    const defanged = await withSocbuddy(['defang', '--remote', '--everything'], { input: 'http://evil.com/path\n' });
    expect(defanged).toMatchObject({ code: 0, stdout: 'hxxp[://]evil[.]com/path\n' });
    expect(JSON.parse(socbuddy.seen.at(-1)?.body ?? '')).toEqual({ text: 'http://evil.com/path', mode: 'everything' });
    await withSocbuddy(['defang', '--remote', 'http://evil.com/path']);
    expect(JSON.parse(socbuddy.seen.at(-1)?.body ?? '')).toEqual({ text: 'http://evil.com/path', mode: 'default' });
    const json = await withSocbuddy(['refang', '--remote', '--json', 'hxxp[://]evil[.]com']);
    expect(JSON.parse(json.stdout)).toEqual({ result: 'http://evil.com' });
    const input = 'contacted 1.2.3.4 and evil.com';
    const found = await withSocbuddy(['extract', '--remote', '--json'], { input });
    expect(JSON.parse(found.stdout)).toEqual({ indicators: { ip: ['1.2.3.4'], domain: ['evil.com'] } });
    expect((await withSocbuddy(['extract', '--remote'], { input })).stdout).toBe('1.2.3.4\nevil.com\n');
    const table = await withSocbuddy(['extract', '--remote', '--format', 'csv'], { input });
    expect(table.stdout).toBe('type,value\r\nip,1.2.3.4\r\ndomain,evil.com\r\n');
    const bundle = await withSocbuddy(['extract', '--remote', '--format', 'stix'], { input });
    expect(bundle.stdout).toContain(`"pattern":"[domain-name:value = 'evil.com']"`);
    const event = await withSocbuddy(['extract', '--remote', '--format', 'misp'], { input });
    expect(event.stdout).toContain('"type":"ip-dst","category":"Network activity","value":"1.2.3.4","to_ids":false');
  });

  test('takes no bytes that are no text, and tells no places', async () => {
    const bytes = await withSocbuddy(['defang', '--remote'], { input: new Uint8Array([0x61, 0xff, 0x0a]) });
    expect([bytes.code, bytes.stdout, bytes.stderr]).toEqual([2, '', expect.stringContaining('not UTF-8')]);
    const places = await withSocbuddy(['extract', '--remote', '--jsonl'], { input: 'x' });
    expect([places.code, places.stderr]).toEqual([2, expect.stringContaining('--jsonl')]);
  });
});

describe('a team’s own server', () => {
  test('gives the same as a run here: JSON, codes, texts', async () => {
    const home = emptyFolder();
    const lines: readonly (readonly string[])[] = [
      ['analyze', '8.8.8.8', 'bob@mailinator.com', '--json'],
      ['analyze', 'not an indicator', '--json'],
      ['analyze', '8.8.8.8', '--plugins', 'nobody', '--json'],
      ['mark', 'example.com', 'benign', '--note', 'ours', '--json'],
      ['mark', 'example.net', 'clear', '--json'],
      ['analyses', 'show', '00000000-0000-4000-8000-000000000000', '--json'],
      ['analyses', 'list', '--json'],
      ['plugins', 'list', '--all', '--json'],
    ];
    /** What differs from one store to the other: ids, times, who it was, where it is. */
    const alike = (text: string): string =>
      text
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replace(/"(?:latency_ms|age_s|stale_s)":[\d.]+/g, 'N')
        .replace(/"created_by":"[^"]*"/g, 'WHO')
        .replace(/"(?:message|hint)":"[^"]*"/g, 'WORDS');
    for (const line of lines) {
      const [here, there] = [await socctl(line, { home }), await withOwn(line)];
      expect([line, there.code, alike(there.stdout)]).toEqual([line, here.code, alike(here.stdout)]);
    }
  });

  test('is named wherever something is written or not there', async () => {
    const written = await withOwn(['mark', 'example.org', 'malicious']);
    expect(written.stderr).toContain(`marked malicious in ${own.url}`);
    const missing = await withOwn(['mark', 'example.info', 'clear']);
    expect([missing.code, missing.stderr]).toEqual([3, expect.stringContaining(own.url)]);
  });

  test('rewrites a file exactly as a run here does', async () => {
    const input = 'see http://evil.com/a.\r\n\r\nand b@evil.com\n\n\ttab \u{1f600} end';
    for (const args of [['defang'], ['defang', '--everything'], ['defang', '--json']]) {
      const [here, there] = [await socctl(args, { input }), await withOwn([...args, '--remote'], { input })];
      expect(there.stdout).toBe(here.stdout);
    }
    const types = ['extract', '--types', 'domain', '--hosts', '--json'];
    const [here, there] = [await socctl(types, { input }), await withOwn([...types, '--remote'], { input })];
    expect(there.stdout).toBe(here.stdout);
  });
});

describe('which engine', () => {
  test('--local and --remote exclude each other, wherever they stand', async () => {
    for (const args of [
      ['--local', 'analyze', '--remote', '8.8.8.8'],
      ['defang', 'x', '--local', '--remote'],
    ]) {
      const { code, stderr } = await socctl(args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('exclude each other')]);
    }
  });

  test.each([['analyze', '8.8.8.8'], ['defang', 'x'], ['extract'], ['plugins', 'list']])(
    '--remote without a server: %s',
    async (...args) => {
      const { code, stdout } = await socctl([...args, '--remote', '--json']);
      expect([code, JSON.parse(stdout).error]).toMatchObject([
        2,
        { code: 'usage', hint: expect.stringMatching(/socbuddy\.url.*server\.url/) },
      ]);
    },
  );

  test('an address that is none disturbs only what would go there', async () => {
    const env = { SOCCTL_SOCKET_URL: 'nowhere', SOCCTL_SOCMATE_URL: 'ftp://x' };
    expect((await socctl(['analyze', '8.8.8.8'], { env })).code).toBe(0);
    const there = await socctl(['analyze', '8.8.8.8'], { env: { SOCCTL_SOCBUDDY_URL: 'nowhere' } });
    expect([there.code, there.stderr]).toEqual([2, expect.stringContaining('SOCCTL_SOCBUDDY_URL')]);
  });

  test('the settings of this installation stay here', async () => {
    const { code, stderr } = await withSocbuddy(['plugins', 'disable', 'ioc_facts']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('ioc_facts is disabled')]);
  });

  test('--debug tells of every request, and never the key', async () => {
    const { stderr } = await withSocbuddy(['analyze', '1.1.1.1', '--debug']);
    expect(stderr).toMatch(new RegExp(`^POST ${socbuddy.url}/api/v1/analysis 200 \\d+ ms$`, 'm'));
    expect(stderr).not.toContain(SOCBUDDY_KEY);
  });

  test('without a key nothing is asked', async () => {
    const asked = socbuddy.seen.length;
    const { code, stdout } = await withSocbuddy(['analyze', '1.1.1.1', '--json'], { env: { SOCCTL_SOCBUDDY_KEY: '' } });
    expect([code, JSON.parse(stdout).error]).toMatchObject([
      4,
      { code: 'unauthorized', hint: expect.stringContaining('SOCCTL_SOCBUDDY_KEY') },
    ]);
    expect(socbuddy.seen.length).toBe(asked);
  });

  test.each([
    ['analyze', '1.1.1.1'],
    ['plugins', 'list'],
    ['mark', 'example.com', 'benign'],
    ['extract', '--remote'],
  ])('Ctrl-C ends waiting for a server that is silent: %s %s', async (...args) => {
    let asked = (): void => {};
    const arrived = new Promise<void>((done) => {
      asked = done;
    });
    const silent = await listen(() => {
      asked();
      return () => {};
    });
    const env = { SOCCTL_SERVER_URL: silent.url, SOCCTL_SERVER_KEY: 'k' };
    const run = start(args, { env });
    run.child.stdin.end('1.1.1.1\n');
    await arrived;
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    await silent.close();
  });

  test('Socket itself is meant by a token and an organisation', async () => {
    const named = async (env: Record<string, string>) => {
      const { stdout } = await socctl(['doctor', '--json'], { env });
      return (JSON.parse(stdout) as { checks: { detail: string }[] }).checks.map(({ detail }) => detail).join('\n');
    };
    const org = { SOCCTL_SOCKET_ORG: 'acme' };
    expect(await named({ ...org, SOCCTL_SOCKET_TOKEN: 't' })).toContain('https://api.socket.dev/v0 for triage');
    expect(await named(org)).not.toContain('socket.dev');
    expect(await named({ SOCCTL_SOCKET_TOKEN: 't' })).not.toContain('socket.dev');
  });

  test('what a server says steers no terminal', async () => {
    const evil = await listen(() => ({ status: 401, json: { error: 'x', detail: '\u001b[2J\u001b]0;owned\u0007' } }));
    const line = `SOCCTL_SOCBUDDY_URL=${evil.url} SOCCTL_SOCBUDDY_KEY=k socctl analyze 1.1.1.1`;
    const screen = await onTerminal(line, [], emptyFolder());
    expect(screen).toContain('does not accept the key');
    expect(screen).not.toMatch(/\u001b[[\]]/);
    await evil.close();
  });
});

describe('auth login', () => {
  const NEW_KEYS: Readonly<Record<string, () => readonly [url: string, good: string, path: string]>> = {
    socbuddy: () => [socbuddy.url, SOCBUDDY_KEY, '/api/v1/plugins'],
    socmate: () => [socmate.url, SOCMATE_KEY, '/api/v1/sessions/?limit=1'],
    socket: () => [socket.url, SOCKET_TOKEN, '/v0/quota'],
    server: () => [own.url, OWN_KEY, '/api/socctl/v1/plugins.list'],
  };

  function secretsIn(home: string): string {
    const path = join(home, '.config/socctl/secrets.json');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  test.each(Object.keys(NEW_KEYS))('%s: the key is tried, and stored unless it is refused', async (system) => {
    const [url, good, path] = NEW_KEYS[system]?.() ?? [];
    const env = { [`SOCCTL_${system.toUpperCase()}_URL`]: url ?? '', SOCCTL_SOCKET_ORG: 'acme' };
    const home = emptyFolder();
    const login = (input = '') => socctl(['auth', 'login', system, '--key-stdin'], { home, env, input });
    const bad = await login('a-key-nobody-knows');
    expect([bad.code, bad.stderr]).toEqual([4, expect.stringMatching(/^socctl: not stored: http/)]);
    expect(bad.stderr).not.toContain('a-key-nobody-knows');
    expect(secretsIn(home)).not.toContain('a-key-nobody-knows');
    const { code, stderr } = await login(good);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^http\S+ accepts it\nstored /)]);
    expect(secretsIn(home)).toContain(good);
    const servers = [socbuddy, socmate, socket, own];
    expect(servers.find((server) => server.url === url)?.seen.at(-1)?.path).toBe(path);
  });

  test('a server that does not answer: the key is stored, and the user told', async () => {
    const env = { SOCCTL_SOCBUDDY_URL: 'http://127.0.0.1:1' };
    const home = emptyFolder();
    const { code, stderr } = await socctl(['auth', 'login', 'socbuddy', '--key-stdin'], {
      home,
      env,
      input: 'a-key-1',
    });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^could not be tried: http:\/\/127\.0\.0\.1:1 refuses/)]);
    expect(secretsIn(home)).toContain('a-key-1');
  });

  test('a secret for tokens is tried where tokens are handed out', async () => {
    const tokens = await listen(({ body }) =>
      body.includes('client_secret=right')
        ? { status: 200, json: { access_token: 'jwt' } }
        : { status: 401, json: { error: 'invalid_client' } },
    );
    const server = await listen(socmateServer(({ authorization }) => authorization === 'Bearer jwt'));
    const env = {
      SOCCTL_SOCMATE_URL: server.url,
      SOCCTL_SOCMATE_CLIENT_ID: 'me',
      SOCCTL_SOCMATE_TOKEN_URL: tokens.url,
    };
    const login = (input: string) => socctl(['auth', 'login', 'socmate.client_secret', '--key-stdin'], { env, input });
    expect((await login('wrong-secret')).stderr).toMatch(/^socctl: not stored: .* gives no token \(401\)/);
    expect((await login('right')).stderr).toMatch(/ accepts it\nstored socmate\.client_secret/);
    await Promise.all([tokens.close(), server.close()]);
  });
});

test('doctor names the servers and what they lack, and asks none of them', async () => {
  const env = {
    SOCCTL_SOCMATE_URL: 'http://127.0.0.1:1/soc',
    SOCCTL_SOCKET_URL: 'http://127.0.0.1:1',
    SOCCTL_SOCKET_TOKEN: 't',
  };
  const { code, stdout } = await withSocbuddy(['doctor', '--json'], { env });
  expect(code).toBe(5);
  const checks = (JSON.parse(stdout) as { checks: { check: string; state: string; detail: string }[] }).checks;
  expect(checks.filter(({ check }) => /\.(?:url|org)$/.test(check))).toMatchObject([
    { check: 'socbuddy.url', state: 'ok', detail: `${socbuddy.url} for analyses and plugins` },
    { check: 'socmate.url', state: 'problem', detail: expect.stringContaining('http://127.0.0.1:1/soc') },
    { check: 'socket.org', state: 'problem', detail: expect.stringContaining('http://127.0.0.1:1/v0') },
  ]);
});
