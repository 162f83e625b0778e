import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serving } from '../equality/serving.ts';
import { emptyFolder, type Ran, socctl } from './run.ts';
import { KEY, startVendors, type Vendors } from './vendors.ts';

const ADDRESS = '45.83.140.140';
const URL = 'http://files.evilish.org/a';

let vendors: Vendors;
/** Every source with its key, switched on and with consent: only labels and lists hold anything back. */
let everything: Record<string, string>;
let home: string;

beforeAll(async () => {
  vendors = await startVendors({ jobSeconds: 60 });
  const { SOCCTL_TLP: _, SOCCTL_PAP: __, ...usual } = vendors.env;
  everything = { ...usual, SOCCTL_PLUGINS_GREYNOISE_ENABLED: 'true', SOCCTL_PLUGINS_JOE_SANDBOX_SUBMIT: 'true' };
});
afterAll(() => vendors.close());
beforeEach(() => {
  home = emptyFolder();
});

/** What was asked of the stand-ins by these runs. */
async function asked(...runs: readonly (readonly string[])[]): Promise<string[]> {
  const before = vendors.seen.length;
  for (const args of runs) await socctl(args, { home, env: everything });
  return vendors.seen.slice(before).map(({ method, url }) => `${method} ${url}`);
}

async function settings(...pairs: readonly (readonly [string, string])[]): Promise<void> {
  for (const [key, value] of pairs) {
    const { code, stderr } = await socctl(['config', 'set', key, value], { home });
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${key} is set`)]);
  }
}

function json({ stdout }: Ran) {
  return JSON.parse(stdout);
}

describe('labels', () => {
  test('as usual sources are asked, and nothing is handed over, with --submit either', async () => {
    const requests = await asked(
      ['analyze', ADDRESS, '--submit'],
      ['analyze', URL, '--submit', '--plugins', 'joe_sandbox'],
    );
    expect(requests.map((request) => request.split('/')[1]).sort()).toEqual(['abuseipdb', 'greynoise', 'virustotal']);
    const { results } = json(await socctl(['analyze', URL, '--submit', '--json'], { home, env: everything }));
    expect(results.joe_sandbox).toMatchObject({
      status: 'skipped',
      skip: { reason: 'tlp', hint: expect.stringMatching(/--tlp clear --pap clear$/) },
    });
  });

  test('the flags of the hint hand it over', async () => {
    expect(await asked(['analyze', URL, '--plugins', 'joe_sandbox', '--tlp', 'clear'])).toEqual([]);
    const both = ['analyze', URL, '--plugins', 'joe_sandbox', '--tlp', 'clear', '--pap', 'clear'];
    expect(await asked(both)).toEqual(['POST /joe_sandbox/v2/submission/new']);
  });

  test.each([
    [['--tlp', 'red']],
    [['--tlp', 'amber+strict']],
    [['--pap', 'red']],
    [['--tlp', 'red', '--submit', '--refresh', '--max-age', '0s', '--plugins', 'virustotal,joe_sandbox']],
  ])('%j sends nothing', async (flags) => {
    const runs = [ADDRESS, URL, 'evilish.org'].map((ioc) => ['analyze', ioc, ...flags]);
    expect(await asked(...runs)).toEqual([]);
  });

  test('the settings hold everywhere, and a flag goes before them', async () => {
    await settings(['tlp', 'red']);
    expect(
      await asked(
        ['analyze', ADDRESS],
        ['incidents', 'create', `Seen ${ADDRESS}`, '--severity', 'low'],
        ['incidents', 'enrich', '1'],
        ['investigate', 'start', `what is ${ADDRESS}`],
      ),
    ).toEqual([]);
    expect(await asked(['analyze', ADDRESS, '--tlp', 'amber', '--plugins', 'virustotal'])).toHaveLength(1);
  });

  test('a word that is none is refused, wherever it stands', async () => {
    const set = await socctl(['config', 'set', 'tlp', 'purple'], { home });
    expect([set.code, set.stderr]).toEqual([2, expect.stringContaining("'purple' is none of clear, green")]);
    const env = { ...everything, SOCCTL_TLP: 'AMBER' };
    const before = vendors.seen.length;
    expect((await socctl(['analyze', ADDRESS], { home, env })).code).toBe(2);
    expect(vendors.seen).toHaveLength(before);
  });
});

describe('what is internal', () => {
  const ALL = ['--tlp', 'clear', '--pap', 'clear', '--submit', '--refresh', '--max-age', '0s'];
  const INSIDE = [
    'wiki.acme-works.com',
    'https://evilish.org/?next=https%3A%2F%2Fwiki.acme-works.com%2F',
    'boss@acme-works.com',
    '45.9.1.2',
    'http://[::ffff:45.9.1.2]/x',
    'http://secret-project.evilish.org/',
    '10.0.0.1',
    'http://intranet/wiki',
  ];

  test('never leaves, with any flag', async () => {
    await settings(['internal', 'acme-works.com, 45.9.0.0/16 /secret-(project|plan)/']);
    const runs = INSIDE.map((ioc) => ['analyze', ioc, ...ALL]);
    expect(await asked(...runs, ...runs.map((args) => [...args, '--plugins', 'virustotal,joe_sandbox']))).toEqual([]);
    const { results } = json(
      await socctl(['analyze', INSIDE[0] as string, ...ALL, '--json'], { home, env: everything }),
    );
    expect(results.virustotal.skip).toEqual({
      reason: 'internal_ioc',
      hint: 'on the list of what is internal: never sent to anybody outside',
    });
  });

  test('a variable adds to the list and takes nothing of it back', async () => {
    await settings(['internal', 'acme-works.com']);
    const before = vendors.seen.length;
    const env = { ...everything, SOCCTL_INTERNAL: 'other-works.com' };
    for (const ioc of ['acme-works.com', 'other-works.com']) await socctl(['analyze', ioc, ...ALL], { home, env });
    expect(vendors.seen).toHaveLength(before);
    const { stderr } = await socctl(['config', 'set', 'internal', 'acme-works.com'], { home, env });
    expect(stderr).toContain('SOCCTL_INTERNAL is set and adds to it');
  });

  test('a list that cannot be read stops everything', async () => {
    const before = vendors.seen.length;
    const env = { ...everything, SOCCTL_INTERNAL: 'acme-works.com, /(/' };
    const { code, stderr } = await socctl(['analyze', 'evilish.org'], { home, env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('SOCCTL_INTERNAL: the pattern /(/ has a ( without )')]);
    expect(vendors.seen).toHaveLength(before);
    const set = await socctl(['config', 'set', 'internal', 'http://acme-works.com'], { home });
    expect([set.code, set.stderr]).toEqual([2, expect.stringContaining('is no domain, address, range or /pattern/')]);
  });
});

test('a fresh install sends nothing, whatever it is asked', async () => {
  const addresses = Object.fromEntries(Object.entries(vendors.env).filter(([name]) => name.endsWith('_URL')));
  const before = vendors.seen.length;
  for (const args of [
    ['analyze', ADDRESS],
    ['analyze', URL, '--tlp', 'clear', '--pap', 'clear', '--submit', '--refresh'],
    ['analyze', URL, '--dry-run'],
    ['plugins', '--all'],
    ['poll', '--all'],
  ])
    await socctl(args, { home, env: addresses });
  expect(vendors.seen).toHaveLength(before);
});

describe('--offline', () => {
  test('answers from the store, and asks nobody', async () => {
    expect(await asked(['analyze', ADDRESS, '--plugins', 'virustotal'])).toHaveLength(1);
    const offline = ['analyze', ADDRESS, '--offline', '--json'];
    expect(await asked(offline)).toEqual([]);
    const { results } = json(await socctl(offline, { home, env: everything }));
    expect(results.virustotal).toMatchObject({ status: 'ok', cached: true, verdict: 'malicious' });
    expect(results.abuseipdb).toMatchObject({ status: 'skipped', skip: { reason: 'offline' } });
    expect(results.ioc_facts).toMatchObject({ status: 'ok' });
  });

  test('does not go with --refresh', async () => {
    const { code, stderr } = await socctl(['analyze', ADDRESS, '--offline', '--refresh'], { home });
    expect([code, stderr]).toEqual([2, expect.stringContaining('exclude each other')]);
  });
});

describe('--dry-run', () => {
  test('of one: who would be told what', async () => {
    const plan = ['analyze', 'http://bob:geheim@evilish.org/a#mine', '--submit', '--dry-run'];
    expect(await asked(plan)).toEqual([]);
    const { code, stdout, stderr } = await socctl(plan, { home, env: everything });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('TLP:AMBER  PAP:GREEN');
    expect(stdout).toMatch(/^virustotal +is told +http:\/\/evilish\.org\/a +lookup +http:\/\/127/m);
    expect(stdout).toMatch(/^joe_sandbox +held back +tlp: handing it over/m);
    expect(stdout).toMatch(/^ioc_facts +answers here/m);
    expect(stdout + stderr).not.toContain(KEY);
  });

  test('of many: how many calls, and how long they take at least', async () => {
    const list = [...Array(10).keys()].map((index) => `host${index}.evilish.org`);
    const input = `${[...list, 'HOST1.evilish[.]org', '10.0.0.1', 'no indicator'].join('\n')}\n`;
    const before = vendors.seen.length;
    const env = { ...everything, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '4/min' };
    await socctl(['analyze', list[0] as string], { home, env });
    const told = vendors.seen.length - before;
    const ran = await socctl(['analyze', '--dry-run', '--json'], { home, env, input });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(':13: ')]);
    const { indicators, seconds, sources } = json(ran);
    expect([indicators, seconds]).toEqual([11, 120]);
    expect(sources[0]).toMatchObject({ plugin: 'virustotal', calls: 9, stored: 1, held: { internal_ioc: 1 } });
    const lines = await socctl(['analyze', '--dry-run', '--jsonl'], { home, env, input });
    expect(lines.stdout.trimEnd().split('\n')).toHaveLength(11);
    expect(vendors.seen.length - before).toBe(told);
  });
});

describe('a server', () => {
  async function client(more: Record<string, string> = {}) {
    const server = await serving(everything);
    const env = { SOCCTL_SERVER_URL: server.url, SOCCTL_SERVER_KEY: server.key, ...more };
    return (args: readonly string[]) => socctl(args, { home, env });
  }

  test('is not told at TLP:RED, nor what is on the list of this side', async () => {
    const run = await client({ SOCCTL_INTERNAL: 'acme-works.com' });
    const before = vendors.seen.length;
    const red = await run(['analyze', ADDRESS, '--tlp', 'red']);
    expect([red.code, red.stderr]).toEqual([2, expect.stringContaining('TLP:RED is told to no server (http://127')]);
    const inside = await run(['analyze', 'http://evilish.org/?x=acme-works.com', '--tlp', 'clear']);
    expect([inside.code, inside.stderr]).toEqual([2, expect.stringContaining('on the list of what is internal here')]);
    expect((await run(['analyze', ADDRESS, '--tlp', 'red', '--local'])).code).toBe(0);
    expect(json(await run(['analyses', 'list', '--json'])).analyses ?? []).toEqual([]);
    expect(vendors.seen).toHaveLength(before);
  });

  test('goes by the labels of the flag, of this side’s settings, and then by its own', async () => {
    const run = await client({ SOCCTL_TLP: 'amber+strict' });
    const skip = async (args: readonly string[]) => json(await run(args)).results.virustotal.skip?.reason;
    expect(await skip(['analyze', ADDRESS, '--json'])).toBe('tlp');
    expect(await skip(['analyze', ADDRESS, '--json', '--tlp', 'amber'])).toBeUndefined();
    const plain = await client();
    expect(json(await plain(['analyze', ADDRESS, '--json'])).results.virustotal.status).toBe('ok');
  });

  test('says who would be told what; only it is told for that', async () => {
    const run = await client();
    const before = vendors.seen.length;
    const { stdout, stderr } = await run(['analyze', ADDRESS, '--dry-run']);
    expect(stdout).toMatch(/^virustotal +is told +45\.83\.140\.140/m);
    expect(stderr).toMatch(/is asked for the plan, and told the indicators for it; nobody else is/);
    expect(vendors.seen).toHaveLength(before);
  });
});
