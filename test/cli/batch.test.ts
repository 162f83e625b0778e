import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onTerminal } from './pty.ts';
import { emptyFolder, socctl } from './run.ts';
import { start } from './start.ts';
import { startVendors, type Vendors } from './vendors.ts';

interface Told {
  readonly ioc: string;
  readonly verdict: { readonly verdict: string };
  readonly changes?: readonly { readonly of: string; readonly from: string | null; readonly to: string }[];
}

let vendors: Vendors;
let wait = async (): Promise<void> => {};
beforeAll(async () => {
  vendors = await startVendors({ onAsked: () => wait() });
});
afterAll(() => vendors.close());
beforeEach(() => {
  vendors.seen.length = 0;
  wait = async () => {};
});

const VENDOR = ['--plugins', 'virustotal', '--jsonl'];

function addresses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `45.83.${index >> 8}.${index & 255}`);
}

/** The addresses that VirusTotal was asked for, in the order it was asked. */
function askedFor(): string[] {
  return vendors.seen.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
}

function rows(stdout: string): Told[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
}

test('killed halfway and started again: no request for what is stored, none left out', async () => {
  const home = emptyFolder();
  const env = vendors.env;
  const values = addresses(400);
  const first = start(['analyze', ...VENDOR], { home, env });
  first.child.stdin.end(values.join('\n'));
  await first.until((out) => out.split('\n').length > 200);
  first.child.kill('SIGKILL');
  await first.ended;
  const printed = rows(first.stdout().replace(/[^\n]*$/, '')).map(({ ioc }) => ioc);
  expect(printed).toEqual(values.slice(0, printed.length));
  const before = askedFor();
  // What is asked while the program dies was not stored: those in work, and no more.
  expect(before.length - printed.length).toBeLessThan(64 * 5);

  vendors.seen.length = 0;
  const again = await socctl(['analyze', ...VENDOR], { home, env, input: values.join('\n') });
  expect(again.code).toBe(0);
  expect(rows(again.stdout).map(({ ioc }) => ioc)).toEqual(values);
  const stored = new Set(printed);
  expect(askedFor().filter((value) => stored.has(value))).toEqual([]);
  expect(new Set([...before, ...askedFor()])).toEqual(new Set(values));
});

test('no more indicators are in work than --concurrency says, and the order is that of the input', async () => {
  let [now, most] = [0, 0];
  wait = async () => {
    now += 1;
    most = Math.max(most, now);
    await sleep(5 + Math.random() * 20);
    now -= 1;
  };
  const values = addresses(60);
  const { code, stdout } = await socctl(['analyze', ...VENDOR, '--concurrency', '5'], {
    env: vendors.env,
    input: values.join('\n'),
  });
  expect(code).toBe(0);
  expect(rows(stdout).map(({ ioc }) => ioc)).toEqual(values);
  expect(most).toBe(5);
});

test.each([['0'], ['1001'], ['many']])('--concurrency %s is refused before anything is asked', async (count) => {
  const { code, stderr } = await socctl(['analyze', '8.8.8.8', '9.9.9.9', '--concurrency', count]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/--concurrency.*\n {2}a whole number from 1 to 1000\n/),
  });
});

test('a reader that takes nothing holds the work up: so much is asked and no more', async () => {
  const run = start(['analyze', ...VENDOR, '--concurrency', '10'], { env: vendors.env });
  run.child.stdout.pause();
  run.child.stdin.end(addresses(2000).join('\n'));
  let before = -1;
  while (vendors.seen.length === 0 || vendors.seen.length !== before) {
    before = vendors.seen.length;
    await sleep(1000);
  }
  // What fits into the pipes between, a group that is being written, and the window behind it.
  expect(vendors.seen.length).toBeLessThan(600);
  run.child.kill('SIGKILL');
  await run.ended;
});

test('what is under way at Ctrl-C is finished, counted and printed; the summary comes before the way to go on', async () => {
  wait = () => sleep(30);
  const run = start(['analyze', ...VENDOR, '--concurrency', '4'], { env: vendors.env });
  run.child.stdin.write(addresses(200).join('\n'));
  await run.until((out) => out.includes('\n'));
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  const printed = rows(run.stdout());
  expect(printed.map(({ ioc }) => ioc)).toEqual(addresses(printed.length));
  expect(printed.length).toBe(vendors.seen.length);
  expect(run.stderr()).toBe(
    `${printed.length} indicators: ${printed.length} malicious\ninterrupted after ${printed.length}; the same command again goes on where it stopped\n`,
  );
});

test('a second Ctrl-C ends at once', async () => {
  wait = () => sleep(60_000);
  const run = start(['analyze', ...VENDOR], { env: vendors.env });
  run.child.stdin.write('45.83.140.1\n45.83.140.2\n');
  while (vendors.seen.length < 2) await sleep(20);
  run.child.kill('SIGINT');
  await sleep(20);
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  // The first alone would end with the summary.
  expect(run.stderr()).toBe('');
});

test('a list ends with what it came to', async () => {
  const values = ['8.8.8.8', 'paypa1.com', '10.0.0.1', 'paypa1.com'];
  const told = await socctl(['analyze', ...values, '--jsonl']);
  expect(told.stderr).toBe('4 indicators: 2 suspicious, 1 benign, 1 not applicable\n');
  expect((await socctl(['analyze', ...values, '--jsonl', '-q'])).stderr).toBe('');
  expect((await socctl(['analyze', '8.8.8.8', '--jsonl'])).stderr).toBe('');
});

test('--changed prints what differs from the last run, and --fail-on looks at that only', async () => {
  const home = emptyFolder();
  const values = ['paypa1.com', 'quarterly-fern-ledger.com', '8.8.8.8'];
  const run = (...more: string[]) =>
    socctl(['analyze', ...values, '--changed', '--jsonl', '--fail-on', 'suspicious', ...more], { home });
  const first = await run();
  expect(first.code).toBe(10);
  expect(rows(first.stdout).map(({ ioc, changes }) => [ioc, changes])).toEqual([
    ['paypa1.com', [{ of: 'verdict', from: null, to: 'suspicious' }]],
    ['quarterly-fern-ledger.com', [{ of: 'verdict', from: null, to: 'unknown' }]],
    ['8.8.8.8', [{ of: 'verdict', from: null, to: 'benign' }]],
  ]);
  expect(await run()).toEqual({ code: 0, stdout: '', stderr: '0 of 3 indicators differ from the last run\n' });
  await socctl(['mark', 'quarterly-fern-ledger.com', 'malicious', '--note', 'seen in case 7'], { home });
  const third = await run();
  expect(third.code).toBe(10);
  expect(rows(third.stdout).map(({ ioc, changes }) => [ioc, changes])).toEqual([
    ['quarterly-fern-ledger.com', [{ of: 'verdict', from: 'unknown', to: 'malicious' }]],
  ]);
  expect(third.stderr).toBe('1 of 3 indicators differ from the last run: 1 malicious\n');
  // A source that has another opinion is a change also where the verdict stays.
  const asked = await socctl(['analyze', '8.8.8.8', 'paypa1.com', '--changed', '--json', '--plugins', 'ioc_facts'], {
    home,
  });
  expect(JSON.parse(asked.stdout).map(({ ioc, changes }: Told) => [ioc, changes])).toEqual([
    ['paypa1.com', [{ of: 'verdict', from: 'suspicious', to: 'unknown' }]],
  ]);
});

test('--changed for one indicator and for one that comes twice', async () => {
  const home = emptyFolder();
  const once = await socctl(['analyze', 'paypa1.com', '--changed', '--json'], { home });
  expect(JSON.parse(once.stdout)).toMatchObject({ ioc: 'paypa1.com', changes: [{ of: 'verdict', to: 'suspicious' }] });
  const again = await socctl(['analyze', 'paypa1.com', '--changed', '--json', '--fail-on', 'suspicious'], { home });
  expect(again).toEqual({ code: 0, stdout: '', stderr: 'nothing differs from the last run\n' });
  const twice = await socctl(['analyze', 'paypa1.net', 'paypa1[.]net', '--changed', '--jsonl'], { home });
  expect(rows(twice.stdout)).toHaveLength(1);
});

test('runs with one lock never overlap; that of a process that died is free', async () => {
  const home = emptyFolder();
  const args = ['analyze', '--jsonl', '--lock', 'nightly'];
  const first = start(args, { home });
  first.child.stdin.write('8.8.8.8\n');
  await first.until((out) => out.endsWith('\n'));
  const second = await socctl(args, { home, input: '1.1.1.1\n' });
  expect(second).toMatchObject({ code: 8, stdout: '' });
  expect(second.stderr).toMatch(
    new RegExp(`^socctl: another run has the lock nightly: process ${first.child.pid}, since 20.*Z\n`),
  );
  expect((await socctl(['analyze', '--jsonl', '--lock', 'hourly'], { home, input: '1.1.1.1\n' })).code).toBe(0);
  first.child.kill('SIGKILL');
  await first.ended;
  expect((await socctl(args, { home, input: '1.1.1.1\n' })).code).toBe(0);
  expect((await socctl(args, { home, input: '1.1.1.1\n' })).code).toBe(0);
  const locks = join(home, '.local/share/socctl/locks');
  expect(statSync(locks).mode & 0o777).toBe(0o700);
  expect(existsSync(join(locks, 'nightly.holder'))).toBe(false);
});

test.each(['', '../x', 'a/b', '.', 'a b', 'x'.repeat(65)])('--lock %j is no name', async (name) => {
  const { code, stderr } = await socctl(['analyze', '8.8.8.8', `--lock=${name}`]);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('no name of a lock') });
});

test('--fail-on takes several verdicts, and refuses what is none', async () => {
  const exit = async (verdicts: string) => (await socctl(['analyze', 'paypa1.com', '--fail-on', verdicts])).code;
  expect(await exit('malicious,suspicious')).toBe(10);
  expect(await exit('unknown,malicious')).toBe(10);
  expect(await exit('malicious')).toBe(0);
  expect(await exit('malicious,car')).toBe(2);
});

test('on a terminal a long list tells how far it is and how long it takes', async () => {
  wait = () => sleep(400);
  const home = emptyFolder();
  writeFileSync(join(home, 'list.txt'), addresses(12).join('\n'));
  const env = Object.entries(vendors.env).map(([name, value]) => `${name}=${value}`);
  const line = `cd ${home}; stty cols 100; export ${env.join(' ')}; socctl analyze -i list.txt --plugins virustotal --concurrency 2`;
  const screen = await onTerminal(line, [], home);
  expect(screen).toMatch(/\d+ of 12 indicators, [\d.]+\/s, \d+ s left/);
});

test('-o: the file is written at the end, and nothing of progress stands in a pipe', async () => {
  const cwd = emptyFolder();
  const { stderr } = await socctl(['analyze', '8.8.8.8', '1.1.1.1', '--jsonl', '-o', 'out.jsonl'], { cwd });
  expect(rows(readFileSync(join(cwd, 'out.jsonl'), 'utf8'))).toHaveLength(2);
  expect(stderr).toBe('2 indicators: 2 benign\n');
});
