import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';

interface Told {
  readonly id: string;
  readonly ioc: string;
  readonly verdict: {
    readonly verdict: string;
    readonly reasons: readonly { readonly text: string }[];
    readonly headline: string;
  };
  readonly results: Readonly<Record<string, { readonly summary: object; readonly cached: boolean }>>;
}

const lines = (stdout: string): Told[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);

test('one indicator as JSON: the Analysis API object, with the AS number', async () => {
  const { code, stdout } = await socctl(['analyze', '185.220.101.1', '--json']);
  expect(code).toBe(0);
  const analysis = JSON.parse(stdout);
  expect(Object.keys(analysis)).toEqual(['id', 'ioc', 'type', 'queried_at', 'verdict', 'results', 'pending']);
  expect(analysis.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(analysis.queried_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(JSON.stringify(analysis.results.asn_geo.summary)).toContain('AS60729');
});

test('five lines, each with its verdict and its reason, in input order', async () => {
  const values = ['8.8.8.8', '10.0.0.1', 'paypa1.com', 'bob@mailinator.com', '44d88612fea8a8f36de82e1278abb02f'];
  const { code, stdout } = await socctl(['analyze', ...values, '--jsonl']);
  expect(code).toBe(0);
  const told = lines(stdout);
  expect(told.map(({ ioc }) => ioc)).toEqual(values);
  expect(told.map(({ verdict }) => verdict.verdict)).toEqual([
    'benign',
    'not_applicable',
    'suspicious',
    'suspicious',
    'not_applicable',
  ]);
  for (const { verdict } of told) expect(verdict.reasons[0]?.text).toMatch(/\w/);
});

test('a name nobody knows is unknown, with its coverage and the line that leads to more sources', async () => {
  const { code, stdout, stderr } = await socctl(['analyze', 'quarterly-fern-ledger.com']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/unknown — \d of \d sources answered/);
  expect(stdout + stderr).toContain('socctl plugins list --all');
});

test('duplicates are asked once and printed each time; notations of one value are one value', async () => {
  const home = emptyFolder();
  const between = Array.from({ length: 40 }, (_, index) => `host${index}.example.org`);
  const values = ['example.net', 'example[.]net', 'EXAMPLE.net', ...between, 'hxxp://example.net', 'example.net'];
  const { stdout } = await socctl(['analyze', ...values, '--jsonl'], { home });
  const told = lines(stdout);
  expect(told).toHaveLength(values.length);
  const [first, ...again] = told.filter(({ ioc }) => ioc === 'example.net');
  expect(again).toEqual([first, first, first]);
  const { stdout: listed } = await socctl(['analyses', 'list', 'example.net', '--json'], { home });
  expect((JSON.parse(listed) as Told[]).map(({ id }) => id)).toEqual([first?.id]);
});

test('duplicates of what is no indicator are told each time, those that fail with the first too', async () => {
  const { code, stderr } = await socctl(['analyze', '--jsonl'], { input: 'nonsense\n8.8.8.8\nnonsense\n' });
  expect(code).toBe(9);
  expect(stderr).toMatch(/stdin:1: .*nonsense.*\n.*stdin:3: .*nonsense/);
  const none = await socctl(['analyze', '8.8.8.8', '8[.]8.8.8', '--plugins', 'nobody']);
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('no enabled plugin is called nobody') });
});

test.each([
  ['lists', [], '8.8.8.8\n'],
  ['texts', ['--extract'], 'seen 8.8.8.8 today\n'],
])('one unreadable input among %s does not lose the others', async (_, how, text) => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'good.txt'), text);
  const args = ['analyze', ...how, '--jsonl', '--fields', 'ioc'];
  const among = await socctl([...args, '-i', 'missing.txt', '-i', 'good.txt', '-o', 'out.jsonl'], { cwd });
  expect(among.code).toBe(2);
  expect(among.stderr).toBe('socctl: missing.txt: no such file\n1 indicator: 1 benign\n');
  expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe('{"ioc":"8.8.8.8"}\n');
  const beside = await socctl([...args, '9.9.9.9', '-i', 'missing.txt'], { cwd });
  expect(beside).toMatchObject({ code: 2, stdout: '{"ioc":"9.9.9.9"}\n' });
  const alone = await socctl([...args, '-i', 'missing.txt', '-o', 'none.jsonl'], { cwd });
  expect(alone.code).toBe(2);
  expect(existsSync(join(cwd, 'none.jsonl'))).toBe(false);
});

test.each([
  ['beside -i', ['-', '-i', 'list.txt'], ['9.9.9.9', '8.8.8.8']],
  ['beside a value', ['1.1.1.1', '-'], ['1.1.1.1', '9.9.9.9']],
  ['as -i', ['-i', 'list.txt', '-i', '-'], ['8.8.8.8', '9.9.9.9']],
  ['named twice', ['-', '-i', '-', '-'], ['9.9.9.9']],
])('stdin %s is read, once', async (_, args, values) => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'list.txt'), '8.8.8.8\n');
  const { code, stdout } = await socctl(['analyze', ...args, '--jsonl'], { cwd, input: '9.9.9.9\n' });
  expect({ code, values: lines(stdout).map(({ ioc }) => ioc) }).toEqual({ code: 0, values });
});

test('a setting that is no verdict is told before anything is asked', async () => {
  const ran = await socctl(['analyze', '8.8.8.8'], { env: { SOCCTL_FAIL_ON: 'car' } });
  expect(ran).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining("SOCCTL_FAIL_ON: 'car' is none of"),
  });
});

test('a file that is also an indicator: the line for its lines can be pasted', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'paypa1[.]com'), '8.8.8.8\n');
  const { code, stderr } = await socctl(['analyze', 'paypa1[.]com'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain("socctl analyze -i 'paypa1[.]com'\n");
});

test('what is fresh in the store is not asked again', async () => {
  const home = emptyFolder();
  const cached = async (...more: string[]): Promise<boolean[]> => {
    const { stdout } = await socctl(['analyze', 'paypa1.com', '--json', ...more], { home });
    return Object.values((JSON.parse(stdout) as Told).results).map((result) => result.cached);
  };
  expect(new Set(await cached())).toEqual(new Set([false]));
  expect(new Set(await cached())).toEqual(new Set([true]));
  expect(new Set(await cached('--refresh'))).toEqual(new Set([false]));
});

test('free text: every indicator once, in the order of the text', async () => {
  const input = 'Dear bob@mailinator.com, see hxxp://paypa1[.]com/a and again hxxp://paypa1[.]com/a from 8.8.8.8';
  const { stdout } = await socctl(['analyze', '--extract', '--jsonl', '--fields', 'ioc'], { input });
  expect(stdout).toBe('{"ioc":"bob@mailinator.com"}\n{"ioc":"http://paypa1.com/a"}\n{"ioc":"8.8.8.8"}\n');
});

test('one bad item is named with its line and counted, the others go on', async () => {
  const { code, stdout, stderr } = await socctl(['analyze', '--jsonl'], { input: '8.8.8.8\nnonsense\n1.1.1.1\n' });
  expect(code).toBe(9);
  expect(lines(stdout)).toHaveLength(2);
  expect(stderr).toMatch(/stdin:2: .*nonsense/);
  expect(stderr).toMatch(/1 of 3/);
});

test("the analyst's mark outranks the sources, until it is taken back", async () => {
  const home = emptyFolder();
  const verdict = async (): Promise<string> =>
    JSON.parse((await socctl(['analyze', '8.8.8.8', '--json'], { home })).stdout).verdict.verdict;
  expect(await verdict()).toBe('benign');
  await socctl(['mark', '8[.]8[.]8[.]8', 'malicious', '--note', 'tunnel seen'], { home });
  expect(await verdict()).toBe('malicious');
  await socctl(['mark', '8.8.8.8', 'clear'], { home });
  expect(await verdict()).toBe('benign');
  expect((await socctl(['mark', '8.8.8.8', 'clear'], { home })).code).toBe(3);
});

test('--fail-on: the verdict decides the exit', async () => {
  const exit = async (value: string, least: string): Promise<number | null> =>
    (await socctl(['analyze', value, '--fail-on', least])).code;
  expect(await exit('paypa1.com', 'suspicious')).toBe(10);
  expect(await exit('paypa1.com', 'malicious')).toBe(0);
  expect(await exit('quarterly-fern-ledger.com', 'unknown')).toBe(10);
  expect(await exit('8.8.8.8', 'unknown')).toBe(0);
});

test('a disabled source is not asked; with none left the error says so', async () => {
  const home = emptyFolder();
  expect((await socctl(['plugins', 'disable', 'lookalike'], { home })).code).toBe(0);
  const { stdout } = await socctl(['analyze', 'paypa1.com', '--json'], { home });
  expect(Object.keys(JSON.parse(stdout).results)).not.toContain('lookalike');
  const only = await socctl(['analyze', 'paypa1.com', '--plugins', 'lookalike', '--json'], { home });
  expect(only.code).toBe(2);
  expect(JSON.parse(only.stdout).error.code).toBe('no_plugins_available');
  await socctl(['plugins', 'enable', 'lookalike'], { home });
  expect((await socctl(['analyze', 'paypa1.com', '--plugins', 'lookalike'], { home })).code).toBe(0);
});

test('what an attacker writes into a value does not reach the terminal', async () => {
  const { stdout, stderr } = await socctl(['analyze', 'http://example.net/\u001b]0;owned\u0007\u202e', 'a\u001b[2Jb'], {
    env: { FORCE_COLOR: '0' },
  });
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u202e]/);
});

test('every source answers in the built program', async () => {
  const values = [
    '185.220.101.1',
    'p\u0430yp\u0430l.com',
    'http://u@198.51.100.7:8081/a.pdf.exe',
    'a@mailinator.com',
    'd41d8cd98f00b204e9800998ecf8427e',
  ];
  const { stdout } = await socctl(['analyze', ...values, '--jsonl']);
  const asked = lines(stdout).flatMap(
    ({ results }) => Object.values(results) as unknown as { plugin: string; status: string; error?: object }[],
  );
  expect(asked.filter(({ status }) => status !== 'ok')).toEqual([]);
  const { stdout: all } = await socctl(['plugins', 'list', '--json']);
  const names = (JSON.parse(all) as { name: string }[]).map(({ name }) => name);
  expect(new Set(asked.map(({ plugin }) => plugin))).toEqual(new Set(names));
  expect(lines(stdout)[1]?.verdict.verdict).toBe('suspicious');
});

test('what extract finds, analyze takes: a defanged name with a path', async () => {
  const input = 'landing page paypa1[.]com/signin.php';
  const { code, stdout } = await socctl(['analyze', '--extract', '--jsonl'], { input });
  expect(code).toBe(0);
  expect(lines(stdout)).toMatchObject([
    { ioc: 'paypa1.com/signin.php', type: 'url', verdict: { verdict: 'suspicious' } },
  ]);
});

test('the card of a marked indicator shows the mark and its note', async () => {
  const home = emptyFolder();
  await socctl(['mark', 'files.example.org', 'malicious', '--note', 'seen in case 7'], { home });
  expect((await socctl(['analyze', 'files.example.org'], { home })).stdout).toMatch(/marked malicious.*seen in case 7/);
});

test.each([
  [['--types', 'ip'], /--types goes with --extract only\n {2}for the type of the values: --type/],
  [['--hosts'], /--hosts goes with --extract only/],
])('%s without --extract is a mistake', async (options, message) => {
  const { code, stderr } = await socctl(['analyze', '8.8.8.8', ...options]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('a list for one indicator that was never asked says so', async () => {
  const home = emptyFolder();
  await socctl(['analyze', '8.8.8.8'], { home });
  expect((await socctl(['analyses', 'list', '1.1.1.1'], { home })).stderr).toContain(
    'never asked; ask now: socctl analyze 1.1.1.1',
  );
});
