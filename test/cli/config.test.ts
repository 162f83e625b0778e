import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onTerminal } from './pty.ts';
import { CAN_BE_ANOTHER, emptyFolder, environment, SOCCTL, socctl } from './run.ts';

function fileOf(home: string): string {
  return join(home, '.config/socctl/config.json');
}

function withFile(text: string): string {
  const home = emptyFolder();
  mkdirSync(join(home, '.config/socctl'), { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(home), text, { mode: 0o600 });
  return home;
}

test('set, get, list with origin, unset', async () => {
  const home = emptyFolder();
  const set = await socctl(['config', 'set', 'fail_on', 'suspicious'], { home });
  expect([set.code, set.stdout, set.stderr]).toEqual([0, '', `fail_on is set in profile default (${fileOf(home)})\n`]);
  expect(statSync(fileOf(home)).mode & 0o777).toBe(0o600);
  expect((await socctl(['config', 'get', 'fail_on'], { home })).stdout).toBe('suspicious\n');

  const origins = async (env = {}) => {
    const { stdout } = await socctl(['config', 'list', '--show-origin', '--json'], { home, env });
    return Object.fromEntries(
      JSON.parse(stdout).map((row: { setting: string; value: unknown; origin: string }) => [
        row.setting,
        [row.value, row.origin],
      ]),
    );
  };
  expect(await origins()).toMatchObject({
    fail_on: ['suspicious', 'profile default'],
    'verdict.benign_confidence': [7, 'default'],
    'server.url': [null, 'not set'],
  });
  expect((await origins({ SOCCTL_FAIL_ON: 'unknown' }))['fail_on']).toEqual(['unknown', 'SOCCTL_FAIL_ON']);

  expect((await socctl(['config', 'unset', 'fail_on'], { home })).code).toBe(0);
  expect((await socctl(['config', 'get', 'fail_on'], { home })).code).toBe(3);
  expect((await socctl(['config', 'unset', 'fail_on'], { home })).code).toBe(3);
});

test('without --show-origin a listing has no origin; ls is list', async () => {
  const list = await socctl(['config', 'list', '--json']);
  const ls = await socctl(['config', 'ls', '--json']);
  expect(ls.stdout).toBe(list.stdout);
  expect(Object.keys(JSON.parse(list.stdout)[0])).toEqual(['setting', 'value', 'about']);
});

test.each([
  [['config', 'set', 'fail_onn', 'x'], 'did you mean fail_on?'],
  [['config', 'get', 'fail_onn'], 'did you mean fail_on?'],
  [['config', 'unset', 'fail_onn'], 'did you mean fail_on?'],
  [['config', 'set', 'fail_on', 'often'], 'give one of malicious, suspicious, unknown'],
  [['config', 'set', '__proto__', 'x'], 'config list'],
  [['config', 'profile', 'add', 'No Name'], 'names are'],
  [['config', 'profile', 'add', '__proto__'], 'is a reserved word'],
  [['config', 'profile', 'add', 'default'], 'config profile use default'],
  [['config', 'profile', 'remove', 'default'], 'config unset'],
])('%j is exit 2 and says what would do', async (args, hint) => {
  const home = emptyFolder();
  const { code, stderr } = await socctl(args, { home });
  expect(code).toBe(2);
  expect(stderr).toContain(hint);
  expect(existsSync(fileOf(home))).toBe(false);
});

test.each([
  ['not JSON', '{"version":1', 'not JSON'],
  ['another shape', '[]', 'not an object'],
  ['a newer version', '{"version":99}', 'written by a newer socctl'],
])('a file with %s: one clear line, and it stays as it is', async (_, text, why) => {
  const home = withFile(text);
  for (const args of [
    ['config', 'list'],
    ['config', 'set', 'fail_on', 'unknown'],
    ['config', 'profile', 'add', 'x'],
  ]) {
    const { code, stderr } = await socctl(args, { home });
    expect(code, args.join(' ')).toBe(2);
    expect(stderr.split('\n')[0]).toMatch(new RegExp(`^socctl: ${fileOf(home)}: .*${why}`));
    expect(readFileSync(fileOf(home), 'utf8')).toBe(text);
  }
  expect(readdirSync(join(home, '.config/socctl'))).toEqual(['config.json']);
});

test('a folder in place of the file', async () => {
  const home = emptyFolder();
  mkdirSync(fileOf(home), { recursive: true });
  const { code, stderr } = await socctl(['config', 'list'], { home });
  expect(code).toBe(2);
  expect(stderr).toContain(`cannot read ${fileOf(home)}: EISDIR`);
});

test.runIf(CAN_BE_ANOTHER)("somebody else's file: one line, exit 2", () => {
  const home = withFile('{}');
  for (const path of [home, join(home, '.config'), join(home, '.config/socctl')]) chmodSync(path, 0o755);
  const ran = spawnSync(process.execPath, [SOCCTL, 'config', 'list'], {
    uid: 65_534,
    gid: 65_534,
    env: environment({ home }),
    encoding: 'utf8',
  });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^socctl: cannot read .*config\.json: EACCES.*\n {2}it belongs to another user/m);
  chownSync(fileOf(home), 65_534, 65_534);
  const write = spawnSync(process.execPath, [SOCCTL, 'config', 'set', 'fail_on', 'unknown'], {
    uid: 65_534,
    gid: 65_534,
    env: environment({ home }),
    encoding: 'utf8',
  });
  expect(write.status).toBe(2);
  expect(write.stderr).toMatch(/^socctl: cannot write .*: EACCES/m);
  expect(readFileSync(fileOf(home), 'utf8')).toBe('{}');
});

test('of settings written by processes at once none is lost', async () => {
  const home = emptyFolder();
  const names = [
    'benign_confidence',
    'crowd_score',
    'fresh_days',
    'half_life_days',
    'agreeing_groups',
    'malicious_confidence',
  ];
  const runs = await Promise.all(names.map((name) => socctl(['config', 'set', `verdict.${name}`, '5'], { home })));
  expect(runs.map(({ code }) => code)).toEqual(names.map(() => 0));
  expect(Object.keys(JSON.parse(readFileSync(fileOf(home), 'utf8')).profiles.default).sort()).toEqual(
    names.map((name) => `verdict.${name}`).sort(),
  );
  expect(readdirSync(join(home, '.config/socctl'))).toEqual(['config.json']);
});

test('--config-dir and SOCCTL_CONFIG_DIR say where, the option wins', async () => {
  const [home, option, variable] = [emptyFolder(), join(emptyFolder(), 'o'), join(emptyFolder(), 'v')];
  const env = { SOCCTL_CONFIG_DIR: variable };
  await socctl(['--config-dir', option, 'config', 'set', 'fail_on', 'malicious'], { home, env });
  await socctl(['config', 'set', 'fail_on', 'unknown'], { home, env });
  expect((await socctl(['config', 'get', 'fail_on', '--config-dir', option], { home, env })).stdout).toBe(
    'malicious\n',
  );
  expect((await socctl(['config', 'get', 'fail_on'], { home, env })).stdout).toBe('unknown\n');
  expect(statSync(option).mode & 0o777).toBe(0o700);
  expect(existsSync(join(home, '.config'))).toBe(false);
});

test('path names the places, with SOCCTL_DATA_DIR and the setting database', async () => {
  const home = emptyFolder();
  const places = async (env: Record<string, string>) => {
    const { stdout } = await socctl(['config', 'path', '--json'], { home, env });
    return Object.fromEntries(JSON.parse(stdout).map(({ name, path }: { name: string; path: string }) => [name, path]));
  };
  expect(await places({})).toEqual({
    folder: join(home, '.config/socctl'),
    settings: fileOf(home),
    secrets: join(home, '.config/socctl/secrets.json'),
    database: join(home, '.local/share/socctl/socctl.db'),
  });
  expect((await places({ SOCCTL_DATA_DIR: '/srv/soc' }))['database']).toBe('/srv/soc/socctl.db');
  expect((await places({ SOCCTL_DATABASE: '~/soc.db' }))['database']).toBe(join(home, 'soc.db'));
});

test('without HOME the failure names the variable that helps', async () => {
  const { code, stderr } = await socctl(['config', 'list'], { env: { HOME: '' } });
  expect(code).toBe(2);
  expect(stderr).toContain('SOCCTL_CONFIG_DIR');
});

test('profiles: add, use, show, remove; option and variable for one run', async () => {
  const home = emptyFolder();
  const names = async (env = {}) => {
    const { stdout } = await socctl(['config', 'profile', 'ls', '--json'], { home, env });
    return JSON.parse(stdout).map(({ name, active }: { name: string; active: boolean }) =>
      active ? `*${name}` : name,
    );
  };
  expect(await names()).toEqual(['*default']);
  await socctl(['config', 'profile', 'add', 'work'], { home });
  await socctl(['--profile', 'work', 'config', 'set', 'fail_on', 'malicious'], { home });
  expect((await socctl(['config', 'get', 'fail_on'], { home })).code).toBe(3);
  expect((await socctl(['config', 'get', 'fail_on'], { home, env: { SOCCTL_PROFILE: 'work' } })).stdout).toBe(
    'malicious\n',
  );
  expect((await socctl(['config', 'profile', 'show', 'work', '--json'], { home })).stdout).toContain(
    '"value":"malicious"',
  );
  expect((await socctl(['config', 'profile', 'show', 'default', '--json'], { home })).stdout).toBe('[]\n');

  expect((await socctl(['config', 'profile', 'use', 'work'], { home })).code).toBe(0);
  expect(await names()).toEqual(['default', '*work']);
  expect(await names({ SOCCTL_PROFILE: 'default' })).toEqual(['*default', 'work']);

  const unasked = await socctl(['config', 'profile', 'remove', 'work'], { home });
  expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
  expect((await socctl(['config', 'profile', 'rm', 'work', '--yes'], { home })).code).toBe(0);
  expect(await names()).toEqual(['*default']);
});

test('a profile that is not there: exit 3, and it can still be made or left', async () => {
  const home = emptyFolder();
  const env = { SOCCTL_PROFILE: 'work' };
  const missing = await socctl(['config', 'list'], { home, env });
  expect([missing.code, missing.stderr]).toEqual([3, expect.stringContaining('config profile add work')]);
  expect((await socctl(['config', 'profile', 'list'], { home, env })).code).toBe(0);
  expect((await socctl(['config', 'profile', 'use', 'nope'], { home, env })).code).toBe(3);
  expect((await socctl(['config', 'profile', 'show', 'nope'], { home, env: {} })).code).toBe(3);
  expect((await socctl(['config', 'profile', 'add', 'work'], { home, env })).code).toBe(0);
  expect((await socctl(['config', 'list'], { home, env })).code).toBe(0);
});

test.each([
  ['y\r', ['default']],
  ['\r', ['default', 'work']],
  ['\u0004', ['default', 'work']],
])('on a terminal removing is asked for: %j', async (answer, left) => {
  const home = emptyFolder();
  await socctl(['config', 'profile', 'add', 'work'], { home });
  const screen = await onTerminal(
    'socctl config profile remove work; echo "ended $?"',
    [{ after: '[y/N]', type: answer }],
    home,
  );
  expect(screen).toContain('ended 0');
  const { stdout } = await socctl(['config', 'profile', 'list', '--jsonl', '--fields', 'name'], { home });
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name),
  ).toEqual(left);
});

test('-o writes the listing to a file, --format csv as a sheet', async () => {
  const cwd = emptyFolder();
  const { stdout } = await socctl(['config', 'path', '--format', 'csv', '-o', 'places.csv'], { cwd });
  expect(stdout).toBe('');
  expect(readFileSync(join(cwd, 'places.csv'), 'utf8').split(/\r?\n/)[0]).toBe('name,path');
});

test('every setting that steers an analysis does', async () => {
  const home = emptyFolder();
  const set = (key: string, value: string) => socctl(['config', 'set', key, value], { home });
  const analyze = (...more: string[]) => socctl(['analyze', 'paypa1.com', '--json', ...more], { home });
  const verdict = async () => JSON.parse((await analyze('--refresh')).stdout).verdict.verdict;

  expect(await verdict()).toBe('suspicious');
  await set('fail_on', 'suspicious');
  expect((await analyze()).code).toBe(10);
  await set('verdict.suspicious_weight', '1');
  await set('verdict.suspicious_pair_weight', '1');
  expect(await verdict()).toBe('unknown');

  await set('plugins.lookalike.enabled', 'false');
  const listed = await socctl(['plugins', 'list', '--json'], { home });
  expect(JSON.parse(listed.stdout).map(({ name }: { name: string }) => name)).not.toContain('lookalike');
  expect(Object.keys(JSON.parse((await analyze()).stdout).results)).not.toContain('lookalike');

  const isCached = async () => JSON.parse((await analyze()).stdout).results.ioc_facts.cached;
  expect(await isCached()).toBe(true);
  await set('plugins.ioc_facts.ttl', '0');
  await analyze('--refresh');
  expect(await isCached()).toBe(false);

  await set('database', join(home, 'other.db'));
  await analyze();
  expect(existsSync(join(home, 'other.db'))).toBe(true);
});

test('a writer killed at any moment leaves whole settings, and the next one gets through', async () => {
  const home = emptyFolder();
  await socctl(['config', 'set', 'fail_on', 'unknown'], { home });
  for (const delay of [60, 90, 110, 130, 150, 180]) {
    const child = spawn(process.execPath, [SOCCTL, 'config', 'set', 'fail_on', 'malicious'], {
      env: environment({ home }),
    });
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    expect(Object.keys(JSON.parse(readFileSync(fileOf(home), 'utf8')).profiles.default)).toEqual(['fail_on']);
  }
  expect((await socctl(['config', 'set', 'fail_on', 'suspicious'], { home })).code).toBe(0);
  expect((await socctl(['config', 'get', 'fail_on'], { home })).stdout).toBe('suspicious\n');
});

test('an unknown source is not found, whichever way it is named', async () => {
  const hint = "socctl: no source is called 'lookalik'\n  did you mean lookalike?\n";
  for (const args of [
    ['plugins', 'enable', 'lookalik'],
    ['plugins', 'disable', 'lookalik'],
    ['config', 'set', 'plugins.lookalik.enabled', 'false'],
  ]) {
    const { code, stderr } = await socctl(args);
    expect([code, stderr], args.join(' ')).toEqual([3, hint]);
  }
});

test('a life longer than any is refused where it is set, and where it is read', async () => {
  const home = emptyFolder();
  const message = expect.stringMatching(/'999999999d' is too long a duration\n {2}the longest is 3650d\n$/);
  const set = await socctl(['config', 'set', 'plugins.ioc_facts.ttl', '999999999d'], { home });
  expect([set.code, set.stderr]).toEqual([2, message]);
  const env = { SOCCTL_PLUGINS_IOC_FACTS_TTL: '999999999d' };
  const run = await socctl(['analyze', 'example.com'], { home, env });
  expect([run.code, run.stderr]).toEqual([2, message]);
  const longest = await socctl(['analyze', 'example.com'], { home, env: { SOCCTL_PLUGINS_IOC_FACTS_TTL: '3650d' } });
  expect(longest.code).toBe(0);
});

test('a key given as an argument is refused by its own name, with the command that takes it', async () => {
  const { code, stderr } = await socctl(['config', 'set', 'plugins.virustotal.key', 'an-invented-key']);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^socctl: plugins\.virustotal\.key: a key is not taken/)]);
  expect(stderr).toContain('socctl auth login virustotal;');
  expect(stderr).not.toContain('an-invented-key');
});

test('the hint for a key that is not set names its system', async () => {
  const { code, stderr } = await socctl(['config', 'get', 'socket.token']);
  expect([code, stderr]).toEqual([3, expect.stringContaining('  set it with: socctl auth login socket\n')]);
});

test.each([[['config', 'profile', 'list']], [['config', 'profile', 'show']], [['config', 'list']]])(
  'what %j notes of a folder is no order to the terminal',
  async (args) => {
    const folder = join(emptyFolder(), 'red\u001b[31m');
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, 'config.json'), '{"version":1}');
    chmodSync(join(folder, 'config.json'), 0o666);
    const { stderr } = await socctl([...args, '--config-dir', folder]);
    expect(stderr).toContain('was open to other users');
    expect(stderr).not.toContain('\u001b');
  },
);

test('on a full disk nothing is lost', async (context) => {
  const small = emptyFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status === 0;
  context.skip(!mounted, 'a small file system can be mounted by root only');
  try {
    const args = ['--config-dir', join(small, 'socctl'), 'config', 'set', 'fail_on'];
    await socctl([...args, 'unknown']);
    const file = join(small, 'socctl/config.json');
    const before = readFileSync(file, 'utf8');
    spawnSync('dd', ['if=/dev/zero', `of=${join(small, 'fill')}`, 'bs=1k']);
    const { code, stderr } = await socctl([...args, 'malicious']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^socctl: cannot write .*ENOSPC.*\n {2}the disk is full; nothing was changed\n$/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(join(small, 'socctl'))).toEqual(['config.json']);
  } finally {
    spawnSync('umount', [small]);
  }
});
