import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, type Ran, socctl } from './run.ts';
import { start } from './start.ts';
import { screen } from './terminal.ts';
import { KEY, startVendors, type Vendors } from './vendors.ts';

const BAD = 'http://files.evilish.org/a';
const ADDRESS = '45.83.140.140';

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors({ jobSeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => vendors.close());

/** The addresses of the stand-ins, without a key. */
function addresses(): Record<string, string> {
  return Object.fromEntries(Object.entries(vendors.env).filter(([name]) => name.endsWith('_URL')));
}

/** What was asked of the stand-ins since. */
function since(count: number): string[] {
  return vendors.seen.slice(count).map(({ method, url }) => `${method} ${url}`);
}

function json(ran: Ran) {
  return JSON.parse(ran.stdout);
}

test('a fresh install asks nobody, and names the line that would', async () => {
  const before = vendors.seen.length;
  const { code, stderr } = await socctl(['analyze', 'evilish.org'], { env: addresses() });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^more sources: socctl auth login [a-z]+; all: socctl plugins list --all\n$/);
  expect(since(before)).toEqual([]);
});

describe('keys', () => {
  test.each([
    ['our own variable', { SOCCTL_VIRUSTOTAL_KEY: KEY }],
    ["the vendor's", { VT_API_KEY: KEY }],
    ['that of its own tool', { VTCLI_APIKEY: KEY }],
    ['our own before the others', { SOCCTL_VIRUSTOTAL_KEY: KEY, VT_API_KEY: 'another-key-0123456789' }],
  ])('%s', async (_, env) => {
    const ran = await socctl(['analyze', ADDRESS, '--json'], { env: { ...addresses(), ...env } });
    expect(json(ran).results.virustotal).toMatchObject({ status: 'ok', verdict: 'malicious', score: 73 });
  });

  test('auth login stores it, listings show where and not what, auth logout takes it away', async () => {
    const home = emptyFolder();
    const env = addresses();
    const login = await socctl(['auth', 'login', 'virustotal', '--key-stdin'], { home, env, input: `${KEY}\n` });
    expect(login).toMatchObject({ code: 0, stderr: expect.stringContaining('stored plugins.virustotal.key (…4711)') });
    const secrets = readFileSync(join(home, '.config/socctl/secrets.json'), 'utf8');
    expect(JSON.parse(secrets).profiles.default).toEqual({ 'plugins.virustotal.key': KEY });
    const shown = await Promise.all([
      socctl(['auth', 'status', '--json'], { home }),
      socctl(['config', 'list', '--json'], { home }),
      socctl(['config', 'get', 'plugins.virustotal.key'], { home }),
      socctl(['plugins', 'list', '--all', '--json'], { home, env }),
      socctl(['analyze', ADDRESS, '--json', '-v', '--debug'], { home, env }),
    ]);
    for (const { code, stdout, stderr } of shown) {
      expect(code).toBe(0);
      expect(stdout + stderr).not.toContain(KEY);
    }
    const [status, settings, , sources, analysis] = shown.map(({ stdout }) => stdout) as [
      string,
      string,
      string,
      string,
      string,
    ];
    expect(JSON.parse(status)).toContainEqual(
      expect.objectContaining({ system: 'virustotal', source: 'secrets file', key: '…4711', mode: '0600' }),
    );
    expect(settings).toContain('"plugins.virustotal.key"');
    expect(JSON.parse(sources)).toContainEqual(
      expect.objectContaining({ name: 'virustotal', enabled: true, key: 'set' }),
    );
    expect(JSON.parse(analysis).results.virustotal.status).toBe('ok');
    await socctl(['auth', 'logout', 'virustotal'], { home });
    expect(json(await socctl(['analyze', ADDRESS, '--json', '--refresh'], { home, env })).results).not.toHaveProperty(
      'virustotal',
    );
  });

  test('a reference is followed when its source is asked, and not before', async () => {
    const home = emptyFolder();
    await socctl(['config', 'set', 'plugins.abuseipdb.key', 'env:NOT_SET'], { home });
    const sources = json(await socctl(['plugins', '--json'], { home }));
    expect(sources).toContainEqual(expect.objectContaining({ name: 'abuseipdb', enabled: true }));
    expect((await socctl(['analyze', 'evilish.org'], { home })).stderr).not.toContain('NOT_SET');
    const env = { ...addresses(), OTHER: KEY };
    const asked = json(await socctl(['analyze', ADDRESS, '--json'], { home, env }));
    expect(asked.results.abuseipdb.error).toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('NOT_SET is not set'),
    });
    await socctl(['config', 'set', 'plugins.abuseipdb.key', 'env:OTHER'], { home });
    const again = json(await socctl(['analyze', ADDRESS, '--json'], { home, env }));
    expect(again.results.abuseipdb).toMatchObject({ status: 'ok', verdict: 'malicious' });
  });

  test('a source that takes none has no setting for one', async () => {
    const { code, stderr } = await socctl(['config', 'set', 'plugins.asn_geo.key', 'env:X']);
    expect([code, stderr]).toEqual([2, expect.stringContaining("there is no setting 'plugins.asn_geo.key'")]);
  });

  test('a wrong one is a row, and an exit of its own only where nobody else answers', async () => {
    const env = { ...addresses(), VT_API_KEY: 'quite-the-wrong-key-0815' };
    const all = await socctl(['analyze', ADDRESS, '--json'], { env });
    expect(all.code).toBe(0);
    expect(json(all).results.virustotal.error).toEqual({
      code: 'unauthorized',
      http: 401,
      message: 'VirusTotal does not accept the key; store another: socctl auth login virustotal (HTTP 401)',
    });
    expect(all.stdout).not.toContain('quite-the-wrong');
    expect((await socctl(['analyze', ADDRESS, '--plugins', 'virustotal'], { env })).code).toBe(5);
  });
});

describe('settings', () => {
  test('the community of greynoise is asked without a key once it is switched on', async () => {
    const home = emptyFolder();
    const env = addresses();
    expect(json(await socctl(['analyze', ADDRESS, '--json'], { home, env })).results).not.toHaveProperty('greynoise');
    const { stderr } = await socctl(['plugins', 'enable', 'greynoise'], { home });
    expect(stderr).toBe('greynoise is enabled in profile default\n');
    const { results } = json(await socctl(['analyze', ADDRESS, '--json'], { home, env }));
    expect(results.greynoise).toMatchObject({ status: 'ok', verdict: 'malicious' });
  });

  test('plugins.*.url sends a source elsewhere', async () => {
    const home = emptyFolder();
    await socctl(['config', 'set', 'plugins.virustotal.url', `${vendors.origin}/virustotal/`], { home });
    const ran = await socctl(['analyze', ADDRESS, '--json'], { home, env: { VT_API_KEY: KEY } });
    expect(json(ran).results.virustotal.status).toBe('ok');
    const bad = await socctl(['config', 'set', 'plugins.virustotal.url', 'file:///etc/passwd'], { home });
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('no http or https address')]);
  });

  test('plugins.*.enabled keeps one with a key from being asked', async () => {
    const home = emptyFolder();
    await socctl(['plugins', 'disable', 'virustotal'], { home });
    const before = vendors.seen.length;
    await socctl(['analyze', 'evilish.org', '--json'], { home, env: vendors.env });
    expect(since(before)).toEqual([]);
  });

  test('enabling one that lacks something says what', async () => {
    const home = emptyFolder();
    const virustotal = await socctl(['plugins', 'enable', 'virustotal'], { home });
    expect(virustotal.stderr).toContain('not asked before this as well: socctl auth login virustotal');
    const joe = await socctl(['plugins', 'enable', 'joe_sandbox'], { home, env: { JBX_API_KEY: KEY } });
    expect(joe.stderr).toContain('socctl config set plugins.joe_sandbox.submit true');
  });

  test('naming one without its key says how to get it in', async () => {
    const { code, stderr } = await socctl(['analyze', ADDRESS, '--plugins', 'virustotal,ioc_facts,nobody']);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'virustotal is not enabled and was not asked; enable it with: socctl auth login virustotal',
    );
    expect(stderr).toContain('no source is called nobody');
    expect((await socctl(['analyze', ADDRESS, '--plugins', 'virustotal'])).code).toBe(2);
  });
});

describe('what is sent', () => {
  test.each(['10.0.0.1', 'http://intranet.acme.corp/wiki?token=abc', 'fileserver'])('%s is not', async (ioc) => {
    const before = vendors.seen.length;
    const type = ioc === 'fileserver' ? ['--type', 'domain'] : [];
    await socctl(['analyze', ioc, ...type, '--submit', '--json'], { env: vendors.env });
    expect(since(before)).toEqual([]);
  });

  test('sources that were not asked are counted in one line with the reason, and are no rows', async () => {
    const { stdout } = await socctl(['analyze', '192.168.0.1'], { env: vendors.env });
    expect(stdout).toMatch(/^\d+ not asked: .*\bvirustotal\b.* — private address \(RFC 1918\): never sent/m);
    expect(stdout).not.toMatch(/skipped /);
  });

  test('a URL goes without user name, password and fragment', async () => {
    const before = vendors.seen.length;
    await socctl(['analyze', 'http://bob:geheim@evilish.org/a?b=c#mine', '--submit'], { env: vendors.env });
    const sent = vendors.seen.slice(before);
    const id = Buffer.from('http://evilish.org/a?b=c').toString('base64url');
    expect(sent.map(({ url }) => url)).toContain(`/virustotal/urls/${id}`);
    const job = sent.find(({ url }) => url.endsWith('/submission/new'));
    expect(new URLSearchParams(job?.body).get('url')).toBe('http://evilish.org/a?b=c');
    expect(JSON.stringify(sent)).not.toMatch(/bob|geheim|mine/);
  });
});

describe('a sandbox', () => {
  const only = ['--plugins', 'joe_sandbox'];

  test('is submitted to, and answers a process that came later', async () => {
    const home = emptyFolder();
    const { env } = vendors;
    const asked = await socctl(['analyze', BAD, ...only, '--json'], { home, env });
    expect(asked.code).toBe(0);
    const { id, pending, results, verdict } = json(asked);
    expect(pending.joe_sandbox).toEqual({
      job_id: expect.stringMatching(/^\d+$/),
      poll_url: `/api/v1/analysis/${id}/pending/joe_sandbox`,
    });
    expect([results, verdict.verdict]).toEqual([{}, 'unknown']);
    expect(asked.stderr).toContain('joe_sandbox: on a Cloud Basic account everybody can read the analysis');

    const early = await socctl(['poll', id, 'joe_sandbox', '--json'], { home, env });
    expect([early.code, json(early)]).toEqual([7, { status: 'pending' }]);
    const before = vendors.seen.length;
    const waiting = socctl(['poll', id, 'joe_sandbox', '--wait', '--json'], { home, env });
    await expect.poll(() => vendors.seen.length, { timeout: 60_000 }).toBeGreaterThan(before);
    vendors.finishJobs();
    const waited = await waiting;
    expect(waited.code).toBe(0);
    expect(json(waited)).toMatchObject({
      status: 'ready',
      result: { verdict: 'malicious', score: 92, families: ['InventedStealer'] },
    });
    const stored = json(await socctl(['analyses', 'show', id, '--json'], { home }));
    expect(stored).toMatchObject({ verdict: { verdict: 'malicious' }, pending: {} });
    expect(stored.results.joe_sandbox.status).toBe('ok');
  });

  test('is waited for by the run that handed it over', async () => {
    const home = emptyFolder();
    const before = vendors.seen.length;
    const asked = socctl(['analyze', `${BAD}/wait`, ...only, '--wait', '--json'], { home, env: vendors.env });
    await expect.poll(() => since(before).length, { timeout: 60_000 }).toBeGreaterThan(1);
    vendors.finishJobs();
    const { code, stdout } = await asked;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: { verdict: 'malicious' },
      results: { joe_sandbox: { status: 'ok', score: 92 } },
      pending: {},
    });
    expect(since(before).filter((line) => line.endsWith('/submission/new'))).toHaveLength(1);
  });

  test('the wait of a list is over when its time is: what there is, and exit 7', async () => {
    const list = ['one', 'two'].map((name) => `${BAD}/${name}`);
    const args = ['analyze', ...list, ...only, '--wait=1', '--jsonl'];
    const { code, stdout } = await socctl(args, { env: vendors.env });
    expect(code).toBe(7);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ ioc, pending }) => [ioc, Object.keys(pending)])).toEqual(
      list.map((ioc) => [ioc, ['joe_sandbox']]),
    );
    vendors.finishJobs();
  });

  test('Ctrl-C ends the wait, and what there is is printed', async () => {
    const before = vendors.seen.length;
    const run = start(['analyze', `${BAD}/stop`, ...only, '--wait', '--json', '-v'], { env: vendors.env });
    await expect.poll(() => run.stderr(), { timeout: 30_000 }).toContain('still running; asking again in');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(JSON.parse(run.stdout()).pending).toHaveProperty('joe_sandbox');
    expect(since(before)[0]).toContain('/submission/new');
    vendors.finishJobs();
  });

  test('the card says how to poll', async () => {
    const { stdout, stderr } = await socctl(['analyze', `${BAD}/card`, ...only], { env: vendors.env });
    expect(stdout).toMatch(/1 pending/);
    expect(stderr).toMatch(/still running: socctl poll [0-9a-f]{8} --wait\n/);
  });

  test('asked again while it runs, it is not handed the same again', async () => {
    const home = emptyFolder();
    const before = vendors.seen.length;
    const jobs = [];
    for (let time = 0; time < 2; time += 1) {
      const ran = await socctl(['analyze', `${BAD}/twice`, ...only, '--json'], { home, env: vendors.env });
      jobs.push(json(ran).pending.joe_sandbox.job_id);
    }
    expect(jobs[0]).toBe(jobs[1]);
    expect(since(before)).toEqual(['POST /joe_sandbox/v2/submission/new']);
  });

  test("a job is asked for where it runs, and is nobody else's", async () => {
    const [home, other] = [emptyFolder(), await startVendors({ jobSeconds: Number.POSITIVE_INFINITY })];
    const [here, there] = [vendors.env, other.env];
    const args = ['analyze', `${BAD}/place`, ...only, '--json'];
    const { id } = json(await socctl(args, { home, env: here }));
    const { code, stdout, stderr } = await socctl(['poll', id, 'joe_sandbox', '--wait', '--json'], {
      home,
      env: there,
    });
    expect([code, JSON.parse(stdout).problem.code]).toEqual([7, 'forbidden']);
    expect(stderr).toMatch(/joe_sandbox: Joe Sandbox was handed it at another address .*; the job goes on/);
    expect(other.seen).toEqual([]);
    await socctl(args, { home, env: there });
    expect(other.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /joe_sandbox/v2/submission/new']);
    await other.close();
    vendors.finishJobs();
  });

  test('with the setting it needs no asking for', async () => {
    const home = emptyFolder();
    const env = vendors.env;
    expect(json(await socctl(['analyze', `${BAD}/set`, '--json'], { home, env })).pending).toEqual({});
    await socctl(['config', 'set', 'plugins.joe_sandbox.submit', 'true'], { home });
    const { pending } = json(await socctl(['analyze', `${BAD}/set`, '--json'], { home, env }));
    expect(pending).toHaveProperty('joe_sandbox');
  });

  test('a job that failed is an answer, and an error', async () => {
    const home = emptyFolder();
    const { id } = json(
      await socctl(['analyze', 'http://unreachable.evilish.org/', ...only, '--json'], { home, env: vendors.env }),
    );
    vendors.finishJobs();
    const ran = await socctl(['poll', id, 'joe_sandbox', '--wait', '--json'], { home, env: vendors.env });
    expect(ran.code).toBe(0);
    expect(json(ran)).toMatchObject({
      status: 'ready',
      result: { status: 'error', error: { message: 'Joe Sandbox ended the job: host not found' } },
    });
  });

  test('a key that no longer works ends the waiting, not the job', async () => {
    const home = emptyFolder();
    const { id } = json(await socctl(['analyze', `${BAD}/key`, ...only, '--json'], { home, env: vendors.env }));
    const env = { ...vendors.env, SOCCTL_JOE_SANDBOX_KEY: 'revoked-key-0123456789' };
    const ran = await socctl(['poll', id, 'joe_sandbox', '--wait', '--json'], { home, env });
    expect(ran.code).toBe(7);
    expect(json(ran)).toMatchObject({ status: 'pending', problem: { code: 'unauthorized' } });
    expect(ran.stderr).toMatch(/joe_sandbox: Joe Sandbox does not accept the key.*the job goes on/);
    vendors.finishJobs();
    const later = await socctl(['poll', id, 'joe_sandbox', '--wait', '--json'], { home, env: vendors.env });
    expect(json(later).status).toBe('ready');
  });
});

test('at 80 columns nothing wraps', async () => {
  const exports = Object.entries(vendors.env).map(([name, value]) => `${name}=${value}`);
  const size = { columns: 80, rows: 40 };
  for (const line of ['plugins list --all', `analyze ${ADDRESS}`, 'analyze 10.0.0.1', `analyze ${BAD} --submit`]) {
    const shown = await screen(`export ${exports.join(' ')}; clear; socctl ${line}`, size);
    expect(shown).toMatch(/joe_sandbox|virustotal/);
    for (const each of shown.split('\n')) expect(each.length).toBeLessThanOrEqual(80);
  }
});
