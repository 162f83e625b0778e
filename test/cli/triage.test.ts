import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { output, start } from '../contract/child.ts';
import { emptyFolder, type Ran, shell, socctl } from './run.ts';
import { storeIn } from './seed.ts';
import { screen } from './terminal.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A home of its own, and how to run the program in it. */
function begin() {
  const home = emptyFolder();
  const run = (...args: string[]): Promise<Ran> => socctl(['triage', ...args], { home });
  const fed = (input: string, ...args: string[]): Promise<Ran> =>
    socctl(['triage', 'set', '-f', '-', ...args], { home, input });
  const entries = async (): Promise<Record<string, unknown>[]> =>
    JSON.parse((await run('list', '--json')).stdout).results;
  const made = async (...args: string[]): Promise<string> =>
    JSON.parse((await run('set', ...args, '--json')).stdout).created[0];
  return { home, run, fed, entries, made, where: storeIn(home) };
}

function keys(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, n) => ({ alertKey: `k${n}` })));
}

describe('triage list', () => {
  test('nothing yet: the next command, and an empty page for programs', async () => {
    const { run } = begin();
    expect(await run('list')).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^no triage entries: .*socctl triage set --package [^\n]*\n$/),
    });
    expect(await run('list', '--json')).toEqual({ code: 0, stdout: '{"results":[],"nextPage":null}\n', stderr: '' });
  });

  test('prints all pages, or the one that is asked for with the number of the next', async () => {
    const { run, fed } = begin();
    expect((await fed(keys(205))).code).toBe(0);
    const whole = JSON.parse((await run('ls', '--json')).stdout);
    expect([whole.results.length, whole.nextPage]).toEqual([205, null]);
    expect(whole.results.map(({ alert_key }: { alert_key: string }) => alert_key).slice(0, 2)).toEqual([
      'k204',
      'k203',
    ]);
    const page = JSON.parse((await run('list', '--page', '2', '--json')).stdout);
    expect([page.results.length, page.results[0].alert_key, page.nextPage]).toEqual([30, 'k174', 3]);
    const last = JSON.parse((await run('list', '--page', '3', '--per-page', '100', '--json')).stdout);
    expect([last.results.length, last.nextPage]).toEqual([5, null]);
    expect((await run('list', '--page', '9')).stderr).toMatch(/no such page/);
    const fields = await run('list', '--per-page', '1', '--json', '--fields', 'alert_key');
    expect(fields.stdout).toBe('{"results":[{"alert_key":"k204"}],"nextPage":2}\n');
  });

  test.each([
    ['--page', '0'],
    ['--page', 'two'],
    ['--per-page', '101'],
    ['--sort', 'note'],
    ['--direction', 'up'],
  ])('%s %s is a mistake', async (option, value) => {
    const { code, stdout, stderr } = await begin().run('list', option, value);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^socctl: .*${option}.*'${value}'`));
  });

  test('CSV has every field of an entry, and no formula', async () => {
    const { run } = begin();
    await run('set', '--alert-key', 'k', '--note', '=1+1');
    const { stdout } = await run('list', '--format', 'csv');
    const [head = '', row = ''] = stdout.split('\r\n');
    expect(head.split(',')).toHaveLength(18);
    expect(row).toContain(",'=1+1,");
  });

  test('at 80 columns nothing wraps, and no note steers the terminal', async () => {
    const { home, run, made } = begin();
    await made(
      '--package',
      'pkg:npm/@a-rather-long-scope/a-rather-long-name@4.1.*',
      '--cve-or-ghsa-id',
      'CVE-2021-44228',
    );
    await made(
      '--alert-key',
      'k',
      '--state',
      'block',
      '--note',
      `see evil.example.com \u001b[2J\n${'long '.repeat(40)}`,
    );
    const shown = await screen('socctl triage list', { columns: 80, rows: 24 }, { home });
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(shown).toContain('key:k');
    expect(shown).toContain('evil[.]example');
    expect((await run('list', '--json')).stdout).toContain('\\u001b[2J');
  });

  test('a closed pipe ends quietly', async () => {
    const { home, fed } = begin();
    await fed(keys(500));
    const { stdout, stderr } = await shell('socctl triage list --jsonl | head -1; echo $PIPESTATUS', { home });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{[^\n]*\}\n0\n$/);
  });
});

describe('triage set', () => {
  test('says what was done and in which store', async () => {
    const { run, made, where } = begin();
    const uuid = await made('--alert-key', 'k', '--state', 'ignore');
    const { code, stdout, stderr } = await run('set', '--uuid', uuid.slice(0, 8), '--note', 'new');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: `triage entries: 1 updated (${uuid}) in ${where}\n`,
    });
    expect((await run('set', '--uuid', uuid, '--note', 'new', '-q')).stderr).toBe('');
    expect((await run('set', '--uuid', uuid, '--note', 'new')).stderr).toMatch(/1 unchanged in/);
  });

  test("'*' clears a field, the others stay", async () => {
    const { run, made, entries } = begin();
    const uuid = await made('--package', 'pkg:npm/lodash@4', '--kevs', 'exist', '--note', 'stays');
    await run('set', '--uuid', uuid, '--package-version', '*', '--kevs', '*');
    expect(await entries()).toMatchObject([
      { package_version: null, kevs: '*', package_name: 'lodash', note: 'stays' },
    ]);
  });

  test.each<[args: string[], code: number, stderr: RegExp]>([
    [[], 2, /no field is given\n {2}for example: socctl triage set --package/],
    [['--force', '--json'], 2, /no field is given/],
    [['--uuid', NOBODY], 2, /no field is given/],
    [
      ['--alert-key', 'k', '--state', 'acknowledge'],
      2,
      /--state: 'acknowledge' is no state\n {2}did you mean monitor\?/,
    ],
    [['--alert-key', 'k', '--state', 'escalate'], 2, /did you mean block\?/],
    [['--alert-key', 'k', '--state', 'allow'], 2, /did you mean ignore\?/],
    [['--package-name', 'lod*'], 2, /--package-name: 'lod\*' has a \*/],
    [['--package', 'pkg:npm/lod*'], 2, /--package: 'lod\*' has a \*/],
    [['--package', 'lodash'], 2, /--package: 'lodash' is no package\n {2}for example pkg:npm/],
    [['--package', 'pkg:npm/a', '--package-name', 'b'], 2, /--package and --package-name/],
    [['--package-version', '4.*.1'], 2, /--package-version: .*\n {2}.*4\.1\.\*/],
    [['--alert-key', 'k', '--cvss-score-cmp', '7.5'], 2, /--cvss-score-cmp: '7\.5'.*\n {2}.*>=7\.5/],
    [['--alert-key', 'k', '--kevs', 'yes'], 2, /'yes' is invalid\n {2}one of: exist, none, \*/],
    [['--state', 'block'], 2, /the entry is broad.*\n {2}.*--force/],
    [['--package', '*/lodash'], 2, /the entry is broad.*\n {2}.*--force/],
    [['--uuid', NOBODY, '--note', 'x'], 3, new RegExp(`no triage entry ${NOBODY} in the local store /`)],
    [['--uuid', 'nonsense', '--note', 'x'], 3, /no triage entry nonsense/],
    [['--uuid', '', '--note', 'x'], 2, /--uuid: is empty/],
    [['-f', 'gone.json'], 2, /gone\.json: no such file/],
    [['-f', 'gone.json', '--note', 'x'], 2, /--file and the options for one entry exclude each other/],
  ])('%j', async (args, code, stderr) => {
    const { run, entries } = begin();
    const ran = await run('set', ...args);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code, stderr: expect.stringMatching(stderr) });
    expect(ran.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(await entries()).toEqual([]);
  });

  test('six digits of a uuid will do, unless two begin so', async () => {
    const { home, run, made, entries } = begin();
    const first = await made('--alert-key', 'k');
    const [entry] = await entries();
    const twin = `${first.slice(0, 9)}${first[9] === '0' ? '1' : '0'}${first.slice(10)}`;
    expect((await run('set', '--uuid', first.slice(0, 6), '--note', 'six')).code).toBe(0);
    expect((await run('set', '--uuid', first.slice(0, 5), '--note', 'five')).code).toBe(3);
    const store = await openStore({ path: storeIn(home), now: () => new Date(), notice: () => {} });
    const at = '2026-05-23T10:00:00Z';
    const row = { uuid: twin, org: 'default', created_at: at, updated_at: at, state: 'inherit' };
    await store.triage.insert({ ...row, entry: JSON.stringify({ ...entry, uuid: twin }) });
    await store.close();
    expect(await run('delete', first.slice(0, 8))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/more than one triage entry begins with/),
    });
    expect((await run('delete', first.slice(0, 10))).code).toBe(0);
    expect(await entries()).toMatchObject([{ uuid: twin }]);
  });
});

describe('triage set -f', () => {
  test.each([
    ['camelCase in an array', '[{"packageType":"npm","packageName":"lodash","state":"warn"}]'],
    ['the body of the API', '{"alertTriage":[{"packageType":"npm","packageName":"lodash","state":"warn"}]}'],
    ['snake_case', '[{"package_type":"npm","package_name":"lodash","state":"warn"}]'],
    ['a byte order mark', '\ufeff[{"packageType":"npm","packageName":"lodash","state":"warn"}]'],
  ])('%s', async (_, input) => {
    const { fed, entries } = begin();
    expect(await fed(input)).toMatchObject({ code: 0, stderr: expect.stringMatching(/1 created/) });
    expect(await entries()).toMatchObject([{ package_type: 'npm', package_name: 'lodash', state: 'warn' }]);
  });

  test('what list prints goes in again', async () => {
    const { home, run, made, entries } = begin();
    const uuid = await made('--package', 'pkg:npm/lodash@4.*', '--state', 'ignore', '--note', 'x', '--kevs', 'none');
    const before = await entries();
    const again = await shell('socctl triage list --json | socctl triage set -f - --json', { home });
    expect(again).toMatchObject({ code: 0, stdout: '{"created":[],"updated":[],"unchanged":1,"failed":[]}\n' });
    await run('delete', uuid);
    writeFileSync(join(home, 'old.json'), JSON.stringify(before.map((entry) => ({ ...entry, uuid: null }))));
    expect((await run('set', '--file', join(home, 'old.json'))).code).toBe(0);
    const [{ package_name, package_namespace, kevs } = {}] = await entries();
    expect([package_name, package_namespace, kevs]).toEqual(['lodash', '', 'none']);
  });

  test.each<[input: string, code: number, stderr: RegExp]>([
    ['[{"state":"warn",}]', 2, /^socctl: stdin:1:18: this is no JSON: '\}' cannot stand here\n/],
    [
      '[\n  {"alertKey":"k"}\n  {"alertKey":"l"}\n]',
      2,
      /^socctl: stdin:3:3: this is no JSON: '\{' cannot stand here\n/,
    ],
    ['[{"alertKey":"k"}', 2, /^socctl: stdin:1:18: this is no JSON: it ends too early\n/],
    ['', 2, /^socctl: stdin is empty\n/],
    ['{"entries":[]}', 2, /^socctl: stdin: this is no batch of triage entries\n/],
    ['"x"', 2, /no batch/],
    ['{"__proto__":{"alertTriage":[{"alertKey":"k"}]}}', 2, /no batch/],
    ['[]', 2, /a batch has 1 to 10000/],
    ['[{"alertKey":"k"},7]', 2, /^socctl: stdin: \[1\]: 7 is no entry\n/],
    ['[{"alertKey":"k"},{"packageName":"a*"}]', 2, /^socctl: stdin: \[1\]\.packageName: 'a\*'/],
    ['[{"alertKey":"k"},{"package_name":"a*"}]', 2, /^socctl: stdin: \[1\]\.package_?[nN]ame: 'a\*'/],
    ['[{"alertKey":"k","sate":"warn"}]', 2, /\[0\]\.sate: no such field\n {2}did you mean state\?/],
    ['[{"alertKey":"k","__proto__":{"state":"block"}}]', 2, /\[0\]\.__proto__: no such field/],
    ['[{"alertKey":"k"},{"state":"block"}]', 2, /entries\[1\] is broad/],
    [`[{"alertKey":"k"},{"uuid":"${NOBODY}","note":"x"}]`, 3, /no triage entry 00000000/],
  ])('%j writes nothing', async (input, code, stderr) => {
    const { fed, entries } = begin();
    expect(await fed(input)).toEqual({ code, stdout: '', stderr: expect.stringMatching(stderr) });
    expect(await entries()).toEqual([]);
  });
});

describe('triage delete', () => {
  test('by uuid or the beginning of one, several at once', async () => {
    const { run, made, entries, where } = begin();
    const [a, b, c] = [await made('--alert-key', 'a'), await made('--alert-key', 'b'), await made('--alert-key', 'c')];
    expect(await run('rm', a.slice(0, 8), b.toUpperCase())).toEqual({
      code: 0,
      stdout: '',
      stderr: `triage entries: 2 deleted in ${where}\n`,
    });
    expect(await entries()).toMatchObject([{ uuid: c }]);
  });

  test('one that is named twice goes once', async () => {
    const { run, made } = begin();
    const uuid = await made('--alert-key', 'a');
    expect(await run('delete', uuid, uuid.slice(0, 8))).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/ 1 deleted /),
    });
  });

  test('what went before the store failed is told', async () => {
    const { run, made, where } = begin();
    const [a, b] = [await made('--alert-key', 'a'), await made('--alert-key', 'b')];
    const broken = `create trigger broken before delete on triage_entries when old.uuid = '${b}' begin select raise(abort, 'no'); end`;
    await output(start('store/sql.ts', [where, broken]));
    const { code, stderr } = await run('delete', a, b);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^triage entries: 1 deleted \\(${a}\\) in .*\nsocctl: `));
  });

  test('a missing one is told and the others go', async () => {
    const { run, made, where } = begin();
    const uuid = await made('--alert-key', 'a');
    const { code, stdout, stderr } = await run('delete', NOBODY, uuid, 'nonsense', '--json');
    expect(code).toBe(9);
    expect(JSON.parse(stdout)).toEqual({
      deleted: [uuid],
      failed: [
        { item: 0, message: expect.stringContaining(NOBODY) },
        { item: 2, message: expect.stringContaining('nonsense') },
      ],
    });
    expect(stderr.split('\n').filter((line) => line.startsWith('socctl: no triage entry'))).toHaveLength(2);
    expect(stderr).toContain(where);
  });

  test('all missing is not found', async () => {
    const { run, where } = begin();
    expect((await run('delete', NOBODY, 'nonsense')).code).toBe(3);
    const one = await run('delete', NOBODY, '--json');
    expect(one.code).toBe(3);
    expect(JSON.parse(one.stdout).error).toMatchObject({ code: 'not_found', message: expect.stringContaining(where) });
    expect((await run('delete')).code).toBe(2);
  });
});

test('processes that change different fields of one entry at once lose nothing', async () => {
  const { run, made, entries } = begin();
  const uuid = await made('--alert-key', 'k');
  const changes = [
    ['--note', 'kept'],
    ['--state', 'block'],
    ['--package-version', '4.*'],
    ['--kevs', 'exist'],
    ['--cvss-score-cmp', '>=9'],
  ];
  const codes = await Promise.all(changes.map(async (change) => (await run('set', '--uuid', uuid, ...change)).code));
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  expect(await entries()).toMatchObject([
    { note: 'kept', state: 'block', package_version: '4.*', kevs: 'exist', cvss_score_cmp: '>=9' },
  ]);
});
