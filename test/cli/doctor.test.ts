import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { output, start } from '../contract/child.ts';
import { emptyFolder, socctl } from './run.ts';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly { check: string; state: string; detail: string; repair: string | null }[];
}

async function doctor(home: string, env: Record<string, string> = {}): Promise<Report & { code: number | null }> {
  const { code, stdout } = await socctl(['doctor', '--json'], { home, env });
  return { code, ...(JSON.parse(stdout) as Report) };
}

function withFile(text: string): { home: string; path: string } {
  const home = emptyFolder();
  const path = join(home, '.config/socctl/config.json');
  mkdirSync(join(home, '.config/socctl'), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
  return { home, path };
}

test('a fresh home is healthy, and stays untouched', async () => {
  const home = emptyFolder();
  const { code, ok, checks } = await doctor(home);
  expect([code, ok]).toEqual([0, true]);
  expect(checks.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['node', 'settings', 'keys', 'database', 'data', 'terminal']),
  );
  expect(checks.find(({ check }) => check === 'node')?.detail).toBe(process.version);
  expect(checks.filter(({ state }) => state === 'ok').every(({ repair }) => repair === null)).toBe(true);
  expect([existsSync(join(home, '.config')), existsSync(join(home, '.local'))]).toEqual([false, false]);
});

test('a broken settings file is said once, with its repair; the other parts are looked at all the same', async () => {
  const { home } = withFile('{');
  const { code, ok, checks } = await doctor(home);
  expect([code, ok]).toEqual([5, false]);
  expect(checks.filter(({ state }) => state === 'problem')).toEqual([
    {
      check: 'settings',
      state: 'problem',
      detail: expect.stringContaining('not JSON'),
      repair: expect.stringContaining('correct it by hand'),
    },
  ]);
  expect(checks.map(({ check }) => check)).toContain('terminal');
});

test('a value that is not one, a stray one and a key that cannot be read are problems', async () => {
  const { home } = withFile('{"version":1,"profiles":{"default":{"fail_on":"often","fial_on":"unknown"}}}');
  const { code, checks } = await doctor(home, {
    SOCCTL_SOCBUDDY_KEY: 'cmd:exit 3',
    SOCCTL_VERDICT_CROWD_SCORE: '1000',
  });
  expect(code).toBe(5);
  const problems = checks.filter(({ state }) => state === 'problem').map(({ detail }) => detail);
  expect(problems.join('\n')).toContain('"fial_on" is no setting');
  expect(problems.join('\n')).toContain("fail_on: 'often'");
  expect(problems.join('\n')).toContain('SOCCTL_VERDICT_CROWD_SCORE');
  expect(problems.join('\n')).toContain('its command ended with exit 3');
  expect(checks.filter(({ state, repair }) => state === 'problem' && !repair)).toEqual([]);
});

test('modes that were too open are repaired and then reported as they are', async () => {
  const { home, path } = withFile('{"version":1}');
  chmodSync(path, 0o666);
  const { code, stdout, stderr } = await socctl(['doctor', '--json'], { home });
  expect(code).toBe(0);
  expect(stderr).toContain('mode 0666');
  expect(stdout).toContain('config.json (mode 0600)');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a folder shared with other things is noted, not closed', async () => {
  const folder = emptyFolder();
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'notes.txt'), '');
  writeFileSync(join(folder, 'config.json'), '{}', { mode: 0o600 });
  const { code, checks } = await doctor(emptyFolder(), { SOCCTL_CONFIG_DIR: folder });
  expect(code).toBe(0);
  expect(checks.find(({ check }) => check === 'folder')).toMatchObject({
    state: 'note',
    repair: expect.stringContaining('SOCCTL_CONFIG_DIR'),
  });
});

test('the database is described once it is there', async () => {
  const home = emptyFolder();
  await socctl(['mark', 'example.com', 'benign', '--note', 'ours'], { home });
  const { code, checks } = await doctor(home);
  expect(code).toBe(0);
  expect(checks.find(({ check }) => check === 'database')).toMatchObject({
    state: 'ok',
    detail: expect.stringMatching(/socctl\.db \(\d+ bytes, schema \d+, integrity ok\)/),
  });
});

/** A home with a store in it, where it lies, and what doctor finds of it; the store must be the same afterwards. */
async function stored(change: (path: string) => unknown) {
  const home = emptyFolder();
  await socctl(['mark', 'example.com', 'benign', '--note', 'ours'], { home });
  const folder = join(home, '.local/share/socctl');
  const path = join(folder, 'socctl.db');
  await change(path);
  const files = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]);
  const before = files();
  const report = await doctor(home);
  expect(files()).toEqual(before);
  return { ...report, path, found: report.checks.find(({ check }) => check === 'database') };
}

function sql(path: string, line: string): Promise<string> {
  return output(start('store/sql.ts', [path, line]));
}

test.each([
  ['text', (path: string) => writeFileSync(path, 'no database at all '.repeat(300))],
  ['a broken page', (path: string) => writeFileSync(path, readFileSync(path).fill(0xff, 100, 9000))],
])('%s in place of the database is damage, which is told and left to the next command', async (_, damage) => {
  const { code, ok, found, path } = await stored(damage);
  expect([code, ok]).toEqual([5, false]);
  expect(found).toMatchObject({
    state: 'problem',
    detail: expect.stringContaining(`${path} is damaged: `),
    repair: expect.stringContaining('starts a new one'),
  });
});

test('a database of a newer program is a problem, an older one is not', async () => {
  const row = "insert into migrations values (99, 'later', '2030-01-01T00:00:00Z')";
  const newer = await stored((path) => sql(path, row));
  expect([newer.code, newer.found]).toEqual([
    5,
    {
      check: 'database',
      state: 'problem',
      detail: expect.stringContaining('was written by a newer socctl (schema 99'),
      repair: expect.stringContaining('upgrade socctl'),
    },
  ]);
  const older = await stored((path) => sql(path, 'delete from migrations'));
  expect([older.code, older.found]).toMatchObject([
    0,
    { state: 'ok', detail: expect.stringMatching(/schema 0.*upgraded/) },
  ]);
});

test('a database that cannot be opened is a problem with its repair', async () => {
  const home = emptyFolder();
  const { code, checks } = await doctor(home, { SOCCTL_DATABASE: home });
  expect(code).toBe(5);
  expect(checks.find(({ check }) => check === 'database')).toMatchObject({
    state: 'problem',
    repair: expect.any(String),
  });
});

test('completion: a note with the line to add, until a start-up file has it', async () => {
  const home = emptyFolder();
  const found = async () =>
    (await doctor(home, { SHELL: '/usr/bin/zsh' })).checks.find(({ check }) => check === 'completion');
  const before = await found();
  expect(before).toMatchObject({ state: 'note', repair: 'add to ~/.zshrc: eval "$(socctl completion zsh)"' });
  writeFileSync(join(home, '.zshrc'), `${before?.repair?.replace(/^.*?: /, '')}\n`);
  expect(await found()).toMatchObject({ state: 'ok', repair: null });
});

test('what can be mended is written out in full below the table', async () => {
  const { stderr, code } = await socctl(['doctor'], { env: { SOCCTL_SERVER_KEY: 'env:NOT_SET' } });
  expect(code).toBe(5);
  expect(stderr).toMatch(/^server\.key: .*NOT_SET is not set\n {2}set NOT_SET, or/m);
});
