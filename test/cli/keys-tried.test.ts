import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../remote/listen.ts';
import { SOCBUDDY_KEY, socbuddyServer } from '../remote/socbuddy-server.ts';
import { emptyFolder, socctl } from './run.ts';
import { KEY, startVendors, type Vendors } from './vendors.ts';

const WRONG = 'quite-the-wrong-key-0815';

let vendors: Vendors;
let socbuddy: Listening;
beforeAll(async () => {
  [vendors, socbuddy] = await Promise.all([startVendors(), listen(socbuddyServer())]);
});
afterAll(() => Promise.all([vendors.close(), socbuddy.close()]));

function addresses(): Record<string, string> {
  return Object.fromEntries(Object.entries(vendors.env).filter(([name]) => name.endsWith('_URL')));
}

describe('plugins --check', () => {
  const check = (env: Readonly<Record<string, string>>, ...more: string[]) =>
    socctl(['plugins', '--check', ...more], { env });

  test('keys that are good, with what is left of their quota', async () => {
    const { code, stdout, stderr } = await check(vendors.env);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^abuseipdb +ok +991 of 1000/m);
    expect(stdout).toMatch(/^joe_sandbox +ok +17 of 20/m);
    expect(stdout).toMatch(/^virustotal +ok/m);
    expect(stdout).not.toContain('greynoise');
  });

  test('nothing of anybody is told, and nothing handed over', async () => {
    const before = vendors.seen.length;
    await check(vendors.env);
    expect(
      vendors.seen
        .slice(before)
        .map(({ url }) => url)
        .sort(),
    ).toEqual(['/abuseipdb/check?ipAddress=127.0.0.1', '/joe_sandbox/v2/account/info', '/virustotal/metadata']);
  });

  test('one refused and one out of reach among good ones are exit 9, each in its own words', async () => {
    const env = { ...vendors.env, SOCCTL_VIRUSTOTAL_KEY: WRONG, SOCCTL_PLUGINS_ABUSEIPDB_URL: 'http://127.0.0.1:1' };
    const { code, stdout, stderr } = await check(env, '--json');
    expect(code).toBe(9);
    expect(stdout + stderr).not.toContain(WRONG);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ name: 'abuseipdb', outcome: 'unreachable', code: 'network' }),
      expect.objectContaining({ name: 'joe_sandbox', outcome: 'ok' }),
      expect.objectContaining({ name: 'virustotal', outcome: 'refused', code: 'unauthorized' }),
    ]);
  });

  test.each([
    ['refused', 4, { SOCCTL_VIRUSTOTAL_KEY: WRONG }],
    ['out of reach', 5, { SOCCTL_VIRUSTOTAL_KEY: KEY, SOCCTL_PLUGINS_VIRUSTOTAL_URL: 'http://127.0.0.1:1' }],
    ['not to be read', 4, { VT_API_KEY: KEY, SOCCTL_VIRUSTOTAL_KEY: 'env:NOT_SET' }],
  ])('the only one %s is exit %i', async (_, exit, env) => {
    expect((await check({ ...addresses(), ...env })).code).toBe(exit);
  });

  test('a source that is switched off is left alone; without any key the line that stores one', async () => {
    const { code, stdout, stderr } = await check({
      ...addresses(),
      VT_API_KEY: KEY,
      SOCCTL_PLUGINS_VIRUSTOTAL_ENABLED: 'off',
    });
    expect([code, stdout + stderr]).toEqual([0, expect.stringContaining('socctl auth login virustotal')]);
    expect((await check({}, '--all')).code).toBe(2);
  });

  test('a server of a vendor cannot, and the servers of the profile are not asked with --local', async () => {
    const env = { ...vendors.env, SOCCTL_SOCBUDDY_URL: socbuddy.url, SOCCTL_SOCBUDDY_KEY: SOCBUDDY_KEY };
    const remote = await check(env);
    expect([remote.code, remote.stderr]).toEqual([2, expect.stringContaining('cannot do this: plugins check')]);
    const before = socbuddy.seen.length;
    expect((await check(env, '--local')).code).toBe(0);
    expect(socbuddy.seen.length).toBe(before);
  });
});

describe('auth login of a source', () => {
  async function login(system: string, input: string, env: Readonly<Record<string, string>>, ...more: string[]) {
    const home = emptyFolder();
    const ran = await socctl(['auth', 'login', system, '--key-stdin', ...more], { home, env, input });
    expect(ran.stdout + ran.stderr).not.toContain(input);
    const status = await socctl(['auth', 'status', '--json'], { home });
    const isStored = JSON.parse(status.stdout).some(({ system: name }: { system: string }) => name === system);
    const secrets = isStored ? readFileSync(join(home, '.config/socctl/secrets.json'), 'utf8') : '';
    return { ...ran, isStored: secrets.includes(input) };
  }

  test.each(['virustotal', 'abuseipdb', 'greynoise', 'joe_sandbox'])('a good key of %s', async (system) => {
    const ran = await login(system, KEY, addresses());
    expect(ran).toMatchObject({ code: 0, isStored: true });
    expect(ran.stderr).toContain(`${system} accepts it\n`);
  });

  test('a refused one is not stored, unless it is wanted all the same', async () => {
    const refused = await login('virustotal', WRONG, addresses());
    expect(refused).toMatchObject({ code: 4, isStored: false });
    expect(refused.stderr).toContain('not stored: VirusTotal does not accept the key');
    expect(refused.stderr).toContain('--no-check');
    const before = vendors.seen.length;
    expect(await login('virustotal', WRONG, addresses(), '--no-check')).toMatchObject({ code: 0, isStored: true });
    expect(vendors.seen.length).toBe(before);
  });

  test('one that could not be tried is stored, with a line that says so', async () => {
    const ran = await login('virustotal', KEY, { SOCCTL_PLUGINS_VIRUSTOTAL_URL: 'http://127.0.0.1:1' });
    expect(ran).toMatchObject({ code: 0, isStored: true });
    expect(ran.stderr).toContain('could not be tried: VirusTotal: http://127.0.0.1:1 refuses the connection');
  });
});

describe('keyless', () => {
  test('enables what is asked without a key, and says who learns what', async () => {
    const home = emptyFolder();
    const { code, stderr } = await socctl(['plugins', 'enable', 'keyless'], { home });
    expect(code).toBe(0);
    expect(stderr).toContain('greynoise is enabled: what is looked up is told to api.greynoise.io\n');
    expect(stderr).toMatch(/^\d+ sources? without a key enabled in profile default$/m);
    const list = async () => JSON.parse((await socctl(['plugins', 'list', '--all', '--json'], { home })).stdout);
    const of = (sources: { name: string }[], name: string) => sources.find((source) => source.name === name);
    const enabled = await list();
    expect(of(enabled, 'greynoise')).toMatchObject({ enabled: true, asks: 'api.greynoise.io' });
    expect(of(enabled, 'virustotal')).toMatchObject({ enabled: false, off: 'no_key' });
    expect(of(enabled, 'joe_sandbox')).toMatchObject({ enabled: false });
    await socctl(['plugins', 'disable', 'keyless'], { home });
    const disabled = await list();
    expect(of(disabled, 'greynoise')).toMatchObject({ enabled: false });
    // What stays on this machine is no part of it.
    expect(of(disabled, 'ioc_facts')).toMatchObject({ enabled: true });
    expect(of(disabled, 'ioc_facts')).not.toHaveProperty('asks');
  });
});

test('what is left of a quota stands in the list, as the source said it last', async () => {
  const home = emptyFolder();
  const { env } = vendors;
  expect((await socctl(['plugins'], { home, env })).stdout).not.toContain('991');
  await socctl(['analyze', '45.83.140.140'], { home, env });
  expect((await socctl(['plugins'], { home, env })).stdout).toMatch(/^abuseipdb .*991 of 1000/m);
  const [listed] = JSON.parse((await socctl(['plugins', '--json'], { home, env })).stdout);
  expect(listed).toMatchObject({
    name: 'abuseipdb',
    quota: { limit: 1000, remaining: 991, seen_at: expect.any(String) },
  });
});
