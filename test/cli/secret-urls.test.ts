import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onTerminal } from './pty.ts';
import { emptyFolder, type Ran, socctl } from './run.ts';
import { startVendors, type Vendors } from './vendors.ts';

// Nobody's address, nobody's token.
const SECRET = 'http://files.evilish.org/reset?token=9f8a7b6c5d4e';
const MAIL = 'http://files.evilish.org/?u=victim@evilish.org';
const PLAIN = 'http://files.evilish.org/?page=2';

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors({ jobSeconds: 60 });
});
afterAll(() => vendors.close());

/** The URLs that the sandbox was handed while something ran. */
async function handedOver<T>(work: () => Promise<T>): Promise<{ readonly urls: (string | null)[]; readonly ran: T }> {
  const before = vendors.seen.length;
  const ran = await work();
  const jobs = vendors.seen.slice(before).filter(({ url }) => url.endsWith('/submission/new'));
  return { urls: jobs.map(({ body }) => new URLSearchParams(body).get('url')), ran };
}

const analyze = (args: readonly string[], env: Record<string, string> = {}, input = '') =>
  handedOver<Ran>(() => socctl(['analyze', ...args], { env: { ...vendors.env, ...env }, input }));

describe('a URL that looks as if it held a secret', () => {
  test.each([
    ['--submit', ['--submit'], {}],
    ['the sandbox by its name', ['--plugins', 'joe_sandbox,lookalike'], {}],
    ['the standing consent', [], { SOCCTL_PLUGINS_JOE_SANDBOX_SUBMIT: 'true' }],
  ])('is not handed over for %s, and the reason names what would', async (_, args, env) => {
    const { urls, ran } = await analyze([SECRET, ...args, '--json'], env);
    expect(urls).toEqual([]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout).results.joe_sandbox).toMatchObject({
      status: 'skipped',
      skip: {
        reason: 'needs_submit',
        hint: 'its query holds what looks like a token (token); to hand it over all the same: analyze --yes',
      },
    });
    expect(ran.stderr).toMatch(/not handed over to joe_sandbox: its query holds .* analyze --yes$/m);
    expect(ran.stderr).not.toContain('9f8a7b6c5d4e"');
  });

  test('is looked up all the same', async () => {
    const { ran } = await analyze([SECRET, '--submit', '--json']);
    expect(JSON.parse(ran.stdout).results.virustotal).toMatchObject({ status: 'ok' });
  });

  test('is handed over with --yes, and another one without', async () => {
    expect((await analyze([SECRET, '--submit', '--yes', '--json'])).urls).toEqual([SECRET]);
    expect((await analyze([PLAIN, '--submit', '--json'])).urls).toEqual([PLAIN]);
  });

  test('of a list is held back alone, and the first one is told', async () => {
    const list = [PLAIN, SECRET, MAIL].join('\n');
    const { urls, ran } = await analyze(['--submit', '--jsonl'], {}, list);
    expect([ran.code, urls]).toEqual([0, [PLAIN]]);
    expect(ran.stderr.match(/not handed over/g)).toHaveLength(1);
  });

  test('a plan says so', async () => {
    const { ran } = await analyze([MAIL, '--submit', '--dry-run', '--json']);
    const { sources } = JSON.parse(ran.stdout) as { sources: { plugin: string; does: string }[] };
    expect(sources).toContainEqual({
      plugin: 'joe_sandbox',
      egress: 'submit-public',
      does: 'held',
      skip: { reason: 'needs_submit', hint: expect.stringContaining('looks like an e-mail address (u)') },
    });
  });
});

describe('at a terminal', () => {
  const line = (url: string) =>
    `${Object.entries(vendors.env)
      .map(([name, value]) => `${name}='${value}'`)
      .join(' ')} socctl analyze '${url}' --submit`;
  const ask = '[y/N] ';

  test.each([
    ['yes', 'y\n', 1],
    ['no', 'n\n', 0],
    ['anything else', '\n', 0],
    ['the end of input', '\u0004', 0],
  ])('it asks: %s', async (_, type, jobs) => {
    const { urls, ran } = await handedOver(() => onTerminal(line(SECRET), [{ after: ask, type }], emptyFolder()));
    expect(ran).toContain('its query holds what looks like a token (token); hand it over to joe_sandbox? [y/N] ');
    expect(urls).toHaveLength(jobs);
    expect(ran).toMatch(jobs === 1 ? /still running: socctl poll/ : /1 not asked: joe_sandbox — its query/);
  });

  test('it does not ask about others', async () => {
    const { urls, ran } = await handedOver(() => onTerminal(line(PLAIN), [], emptyFolder()));
    expect(ran).not.toContain(ask);
    expect(urls).toEqual([PLAIN]);
  });
});
