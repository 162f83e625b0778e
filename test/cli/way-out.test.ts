import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createAuthority, HAS_OPENSSL } from '../authority.ts';
import { type ProxyServer, startProxy } from '../proxy.ts';
import { type Listening, listen } from '../remote/listen.ts';
import { SOCBUDDY_KEY, socbuddyServer } from '../remote/socbuddy-server.ts';
import { emptyFolder, type Ran, socctl } from './run.ts';
import { KEY, startVendors, type Vendors } from './vendors.ts';

const ADDRESS = '45.83.140.140';
const PASSWORD = 'ann:geheim0815';

let vendors: Vendors;
let socbuddy: Listening;
let proxy: ProxyServer;
beforeAll(async () => {
  [vendors, socbuddy, proxy] = await Promise.all([
    startVendors(),
    listen(socbuddyServer()),
    startProxy({ credentials: PASSWORD }),
  ]);
});
afterAll(() => Promise.all([vendors.close(), socbuddy.close(), proxy.close()]));

/** A name that leads nowhere but through the proxies of these tests. */
function elsewhere(url: string): string {
  return url.replace('127.0.0.1', 'source.test');
}

/** VirusTotal alone, by a name that only the proxy finds. */
function source(url = elsewhere(`${vendors.origin}/virustotal`)): Record<string, string> {
  return { SOCCTL_PLUGINS_VIRUSTOTAL_URL: url, SOCCTL_VIRUSTOTAL_KEY: KEY, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '100000/s' };
}

function withPassword({ url }: ProxyServer): string {
  return url.replace('//', `//${PASSWORD}@`);
}

function result(ran: Ran) {
  expect(ran.stdout + ran.stderr).not.toContain('geheim');
  return JSON.parse(ran.stdout).results.virustotal;
}

/** The stand-ins behind TLS, by a certificate of the test's own authority. */
async function behindTls(identity: { key: string; cert: string }, origin: string): Promise<number> {
  const { port } = new URL(origin);
  const server = createTlsServer(identity, (asked, response) => {
    const { method, headers, url: path } = asked;
    const onward = request({ host: '127.0.0.1', port, method, headers, path }, (got) => {
      response.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(response);
    });
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const analyze = (how: Parameters<typeof socctl>[1]) => socctl(['analyze', ADDRESS, '--json', '-v', '--debug'], how);

describe('a proxy', () => {
  test.each<[string, (url: string) => Record<string, string>]>([
    ['HTTP_PROXY, for an http address', (url) => ({ HTTP_PROXY: url })],
    ['http_proxy', (url) => ({ http_proxy: url, HTTP_PROXY: 'http://127.0.0.1:1' })],
    ['its own variable, before the others', (url) => ({ SOCCTL_PROXY: url, http_proxy: 'http://127.0.0.1:1' })],
    ['without a scheme, as others write it', (url) => ({ SOCCTL_PROXY: url.replace('http://', '') })],
  ])('of %s', async (_, env) => {
    const before = proxy.seen.length;
    const ran = await analyze({ env: { ...source(), ...env(withPassword(proxy)) } });
    expect(result(ran)).toMatchObject({ status: 'ok', verdict: 'malicious' });
    expect(proxy.seen.slice(before).map(({ target }) => new URL(target).hostname)).toEqual(['source.test']);
  });

  test('of the profile wins over what other programs read; its password lies in a file', async () => {
    const home = emptyFolder();
    const file = join(home, 'proxy');
    writeFileSync(file, `${withPassword(proxy)}\n`, { mode: 0o600 });
    const set = await socctl(['config', 'set', 'proxy', `file:${file}`], { home });
    expect([set.code, set.stderr]).toEqual([0, expect.stringContaining('proxy is set in profile default')]);
    const env = { ...source(), HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' };
    expect(result(await analyze({ home, env }))).toMatchObject({ status: 'ok' });
  });

  test('is left out for what NO_PROXY names, whichever way it is set', async () => {
    // Leads to this machine, and is no word for it.
    const url = `${vendors.origin}/virustotal`.replace('127.0.0.1', '0.0.0.0');
    const env = { ...source(url), SOCCTL_PROXY: 'http://127.0.0.1:1' };
    expect(result(await analyze({ env })).error).toMatchObject({ code: 'network' });
    for (const NO_PROXY of ['0.0.0.0', 'one.test,0.0.0.0/8', '*'])
      expect(result(await analyze({ env: { ...env, NO_PROXY } }))).toMatchObject({ status: 'ok' });
  });

  test('is not used for this machine', async () => {
    const env = { ...source(`${vendors.origin}/virustotal`), SOCCTL_PROXY: 'http://127.0.0.1:1' };
    expect(result(await analyze({ env }))).toMatchObject({ status: 'ok' });
  });

  test('that is not to be used, since it is none, keeps everybody from being asked', async () => {
    const before = vendors.seen.length;
    const env = { ...source(`${vendors.origin}/virustotal`), HTTPS_PROXY: 'socks5://ann:geheim@127.0.0.1:1080' };
    const { code, stdout, stderr } = await socctl(['analyze', ADDRESS, '--plugins', 'virustotal', '--json'], { env });
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('HTTPS_PROXY: is no http or https address');
    expect(stdout + stderr).not.toContain('geheim');
    expect(vendors.seen.length).toBe(before);
  });

  test('leads to servers too', async () => {
    const env = {
      SOCCTL_SOCBUDDY_URL: elsewhere(socbuddy.url),
      SOCCTL_SOCBUDDY_KEY: SOCBUDDY_KEY,
      SOCCTL_PROXY: withPassword(proxy),
    };
    const { code, stderr } = await socctl(['plugins', '--json', '--debug'], { env });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^GET http:\/\/source\.test:\d+\/\S+ 200 \d+ ms\n$/)]);
    const home = emptyFolder();
    const login = await socctl(['auth', 'login', 'socbuddy', '--key-stdin'], { home, env, input: SOCBUDDY_KEY });
    expect(login.stderr).toContain('accepts it');
  });

  test('that is missing is the one that is named', async () => {
    const env = { ...source(), SOCCTL_PROXY: `http://${PASSWORD}@127.0.0.1:1` };
    expect(result(await analyze({ env })).error).toMatchObject({
      code: 'network',
      message: 'VirusTotal: the proxy http://127.0.0.1:1 refuses the connection',
    });
  });

  test('shows no password in any listing, and takes none as an argument', async () => {
    const home = emptyFolder();
    const env = { HTTPS_PROXY: withPassword(proxy) };
    const shown = await Promise.all([
      socctl(['config', 'list', '--show-origin', '--json'], { home, env }),
      socctl(['config', 'list'], { home, env }),
      socctl(['config', 'get', 'proxy'], { home, env }),
      socctl(['config', 'profile', 'show'], { home, env }),
      socctl(['doctor', '-v'], { home, env }),
      socctl(['config', 'set', 'proxy', withPassword(proxy)], { home }),
    ]);
    for (const { stdout, stderr } of shown) expect(stdout + stderr).not.toMatch(/geheim|ann:/);
    expect(JSON.parse(shown[0]?.stdout ?? '')).toContainEqual(
      expect.objectContaining({ setting: 'proxy', value: proxy.url.replace('//', '//…@'), origin: 'HTTPS_PROXY' }),
    );
    const refused = shown.at(-1);
    expect([refused?.code, refused?.stderr]).toEqual([2, expect.stringContaining('config set proxy env:NAME')]);
  });

  test.each([
    ['proxy', 'socks5://127.0.0.1:1080', 'other kinds of proxies are not spoken'],
    ['proxy', 'http://proxy.example.com/path', 'holds more than the address'],
    ['ca_file', 'ca.pem', 'is no full path'],
    ['timeout', '0', 'is no number from 1 to 600'],
    ['timeout', 'long', 'is no number from 1 to 600'],
  ])('%s does not take %s', async (setting, value, why) => {
    const { code, stderr } = await socctl(['config', 'set', setting, value]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});

describe.skipIf(!HAS_OPENSSL)('an authority of one’s own', () => {
  const authority = HAS_OPENSSL ? createAuthority() : undefined;
  const identity = () => authority?.sign(['DNS:source.test', 'DNS:localhost']) ?? { key: '', cert: '' };

  test('that ca_file names is trusted, directly and in a tunnel, by sources and servers', async () => {
    const home = emptyFolder();
    await socctl(['config', 'set', 'ca_file', authority?.file ?? ''], { home });
    const port = await behindTls(identity(), vendors.origin);
    const direct = await analyze({ home, env: source(`https://localhost:${port}/virustotal`) });
    expect(result(direct)).toMatchObject({ status: 'ok', verdict: 'malicious' });
    const env = { ...source(`https://source.test:${port}/virustotal`), HTTPS_PROXY: withPassword(proxy) };
    const before = proxy.seen.length;
    expect(result(await socctl(['analyze', ADDRESS, '--refresh', '--json'], { home, env }))).toMatchObject({
      status: 'ok',
    });
    expect(proxy.seen.slice(before).map(({ method, target }) => `${method} ${target}`)).toEqual([
      `CONNECT source.test:${port}`,
    ]);
    const server = await behindTls(identity(), socbuddy.url);
    const listed = await socctl(['plugins', '--json'], {
      home,
      env: { SOCCTL_SOCBUDDY_URL: `https://localhost:${server}`, SOCCTL_SOCBUDDY_KEY: SOCBUDDY_KEY },
    });
    expect([listed.code, listed.stderr]).toEqual([0, '']);
  });

  test('that nobody named is refused, and so is the certificate of another name', async () => {
    const before = vendors.seen.length;
    const port = await behindTls(identity(), vendors.origin);
    const unknown = await analyze({ env: source(`https://localhost:${port}/virustotal`) });
    expect(result(unknown).error).toMatchObject({
      code: 'tls',
      message: expect.stringMatching(/nobody known here has signed .*ca_file/),
    });
    const other = await behindTls(authority?.sign(['DNS:other.test']) ?? { key: '', cert: '' }, vendors.origin);
    const env = { ...source(`https://localhost:${other}/virustotal`), SOCCTL_CA_FILE: authority?.file ?? '' };
    expect(result(await analyze({ env })).error).toMatchObject({
      code: 'tls',
      message: expect.stringContaining('another name'),
    });
    expect(vendors.seen.length).toBe(before);
  });

  test.each([
    ['is not there', undefined, 'cannot read'],
    ['holds something else', 'hello', 'holds no certificate in PEM'],
    ['is damaged', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', 'is damaged'],
  ])('in a file that %s', async (_, text, why) => {
    const home = emptyFolder();
    const file = join(home, 'ca.pem');
    if (text !== undefined) writeFileSync(file, text);
    const { code, stdout, stderr } = await socctl(['analyze', ADDRESS, '--plugins', 'virustotal', '--json'], {
      home,
      env: { ...source(`${vendors.origin}/virustotal`), SOCCTL_CA_FILE: file },
    });
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('ca_file: ');
    expect(stdout + stderr).toContain(why);
  });
});

test('timeout is how long a source, and a server, is waited for', async () => {
  const silent = createTcpServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((done) => silent.once('listening', done));
  onTestFinished(() => void silent.close());
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const env = { SOCCTL_TIMEOUT: '1' };
  const asked = await analyze({ env: { ...source(url), ...env } });
  expect(result(asked).error).toMatchObject({ code: 'timeout', message: expect.stringContaining('within 1 s') });
  const server = { SOCCTL_SOCBUDDY_URL: url, SOCCTL_SOCBUDDY_KEY: SOCBUDDY_KEY };
  const listed = await socctl(['plugins'], { env: { ...server, ...env } });
  expect([listed.code, listed.stderr]).toEqual([5, expect.stringContaining(`${url} did not answer within 1 s`)]);
});
