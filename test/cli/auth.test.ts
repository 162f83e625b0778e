import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onTerminal } from './pty.ts';
import { emptyFolder, environment, SOCCTL, socctl } from './run.ts';

const MARKER = 'marker-0123456789abcdef';

function secretsOf(home: string): string {
  return join(home, '.config/socctl/secrets.json');
}

function login(home: string, input = `${MARKER}\n`, system = 'socbuddy') {
  return socctl(['auth', 'login', system, '--key-stdin'], { home, input });
}

test('a key from stdin is stored without its line break, and the user is told where', async () => {
  const home = emptyFolder();
  const { code, stdout, stderr } = await login(home);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toBe(`stored socbuddy.key (…cdef) in ${secretsOf(home)}, profile default, readable by you only\n`);
  expect(JSON.parse(readFileSync(secretsOf(home), 'utf8')).profiles).toEqual({ default: { 'socbuddy.key': MARKER } });
  expect(statSync(secretsOf(home)).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(home, '.config/socctl'))).toEqual(['secrets.json']);
});

test.each([
  ['nothing', '', 'the key is empty'],
  ['a line break alone', '\n', 'the key is empty'],
  ['two lines', `${MARKER}\n${MARKER}\n`, 'line break or control character'],
  ['an escape', `${MARKER}\u001b[2J`, 'line break or control character'],
  ['a file far too long', 'x'.repeat(200_000), 'too long'],
  ['a reference', 'cmd:touch owned', 'says where a key is'],
])('%s is no key', async (_, input, why) => {
  const home = emptyFolder();
  const { code, stderr } = await login(home, input);
  expect(code).toBe(2);
  expect(stderr).toContain(why);
  expect(stderr).not.toContain(MARKER);
  expect(existsSync(secretsOf(home))).toBe(false);
});

test('without a terminal and without --key-stdin it names the option', async () => {
  const { code, stderr } = await socctl(['auth', 'login', 'socbuddy']);
  expect(code).toBe(2);
  expect(stderr).toContain('--key-stdin');
});

test('an unknown system names the nearest, and repeats nothing that may be a key', async () => {
  const near = await socctl(['auth', 'login', 'socbudy', '--key-stdin'], { input: MARKER });
  expect([near.code, near.stderr]).toEqual([2, expect.stringContaining('did you mean socbuddy?')]);
  const slip = await socctl(['auth', 'login', MARKER]);
  expect([slip.code, slip.stderr]).toEqual([2, expect.not.stringContaining(MARKER)]);
  for (const more of [[MARKER], [`--key=${MARKER}`]]) {
    const { code, stdout, stderr } = await socctl(['auth', 'login', 'socbuddy', ...more, '--json']);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain(MARKER);
  }
});

test('logout removes the key, and a second one finds none', async () => {
  const home = emptyFolder();
  await login(home);
  const first = await socctl(['auth', 'logout', 'socbuddy'], { home });
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('removed socbuddy.key')]);
  expect(readFileSync(secretsOf(home), 'utf8')).not.toContain(MARKER);
  expect((await socctl(['auth', 'logout', 'socbuddy'], { home })).code).toBe(3);
});

test('a variable that wins is named at login and at logout', async () => {
  const home = emptyFolder();
  const env = { SOCCTL_SOCBUDDY_KEY: 'another-key-0123456789' };
  const stored = await socctl(['auth', 'login', 'socbuddy', '--key-stdin'], { home, env, input: MARKER });
  expect(stored.stderr).toContain('SOCCTL_SOCBUDDY_KEY is set and wins');
  const removed = await socctl(['auth', 'logout', 'socbuddy'], { home, env });
  expect(removed.stderr).toContain('SOCCTL_SOCBUDDY_KEY is set and still gives a key');
});

test('status names the source of every key and shows four characters', async () => {
  const home = emptyFolder();
  await login(home);
  const file = join(home, 'client-secret');
  writeFileSync(file, `${MARKER}\n`);
  chmodSync(file, 0o640);
  await socctl(['config', 'set', 'socmate.client_secret', `file:${file}`], { home });
  await socctl(['config', 'set', 'socmate.key', 'env:SOC_KEY'], { home });
  await socctl(['config', 'set', 'socket.token', `cmd:printf %s ${MARKER}`], { home });
  const env = { SOCCTL_SERVER_KEY: MARKER, SOC_KEY: MARKER };
  const { code, stdout } = await socctl(['auth', 'status', '--json'], { home, env });
  expect(code).toBe(0);
  const rows = Object.fromEntries(JSON.parse(stdout).map(({ system, ...row }: { system: string }) => [system, row]));
  const row = (setting: string, source: string, mode: string | null = null) => ({
    setting,
    source,
    key: '…cdef',
    mode,
    problem: null,
  });
  expect(rows).toEqual({
    socbuddy: row('socbuddy.key', 'secrets file', '0600'),
    socmate: row('socmate.key', 'env:SOC_KEY (secrets file)'),
    'socmate.client_secret': row('socmate.client_secret', `file:${file} (secrets file)`, '0640'),
    socket: row('socket.token', 'cmd:… (secrets file)'),
    server: row('server.key', 'environment SOCCTL_SERVER_KEY'),
  });
});

test('status says which key cannot be read, and why', async () => {
  const home = emptyFolder();
  await login(home);
  await socctl(['config', 'set', 'socket.token', `cmd:echo ${MARKER} && exit 4`], { home });
  const { code, stdout, stderr } = await socctl(['auth', 'status'], { home });
  expect(code).toBe(9);
  expect(stdout).toContain('its command ended with exit 4');
  expect(stdout + stderr).not.toContain(MARKER);
});

test('a secrets file that was open to others is closed, with advice', async () => {
  const home = emptyFolder();
  await login(home);
  chmodSync(secretsOf(home), 0o644);
  const { stderr } = await socctl(['auth', 'status'], { home });
  expect(stderr).toContain(
    'was open to other users (mode 0644), set to 0600; the keys in it may have been read: replace them',
  );
  expect(statSync(secretsOf(home)).mode & 0o777).toBe(0o600);
});

test('no command shows a stored key, also not when it fails', async () => {
  const home = emptyFolder();
  await login(home);
  await login(home, MARKER, 'server');
  await socctl(['config', 'set', 'socket.token', `cmd:echo ${MARKER}`], { home });
  const env = { SOCCTL_SOCMATE_KEY: MARKER };
  const runs = [
    ['auth', 'status'],
    ['auth', 'status', '--json', '--debug'],
    ['auth', 'status', '--format', 'csv', '--fields', 'system,key,source,value,raw'],
    ['config', 'list', '--show-origin'],
    ['config', 'list', '--json', '--debug', '-v'],
    ['config', 'get', 'socbuddy.key'],
    ['config', 'get', 'socket.token'],
    ['config', 'get', 'socmate.key'],
    ['config', 'set', 'socbuddy.key', MARKER],
    ['config', 'set', 'socbudy.key', MARKER],
    ['config', 'profile', 'show'],
    ['config', 'profile', 'list', '--json'],
    ['config', 'path', '--json'],
    ['doctor', '--debug'],
    ['doctor', '--json', '-v'],
  ];
  for (const args of runs) {
    const { stdout, stderr } = await socctl(args, { home, env });
    expect(stdout + stderr, args.join(' ')).not.toContain(MARKER);
  }
  writeFileSync(secretsOf(home), readFileSync(secretsOf(home), 'utf8').slice(0, -3));
  for (const args of [
    ['auth', 'status', '--debug'],
    ['doctor', '--debug'],
    ['config', 'list', '--json', '--debug'],
  ]) {
    const { code, stdout, stderr } = await socctl(args, { home });
    expect([2, 5], args.join(' ')).toContain(code);
    expect(stdout + stderr, args.join(' ')).not.toContain(MARKER);
  }
});

test.runIf(existsSync('/proc/self/cmdline'))('while a key is stored no process on the machine shows it', async () => {
  const home = emptyFolder();
  const child = spawn(process.execPath, [SOCCTL, 'auth', 'login', 'socbuddy', '--key-stdin'], {
    env: environment({ home }),
  });
  child.stdin.write(MARKER);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const lines = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8'));
  child.stdin.end();
  expect(await ended).toBe(0);
  expect(lines[0]).toContain('--key-stdin');
  expect(lines.join('')).not.toContain(MARKER);
});

test('on a terminal the key is not shown, erasing works, and the terminal echoes again afterwards', async () => {
  const home = emptyFolder();
  const line = 'socctl auth login socbuddy; echo "ended $?"; stty -a';
  const screen = await onTerminal(line, [{ after: 'not shown', type: `wrong\u0015xx\u007f\u007f${MARKER}\r` }], home);
  expect(screen).toContain('key for socbuddy (not shown): ');
  expect(screen).toContain('ended 0');
  expect(screen).not.toContain(MARKER);
  expect(screen).toMatch(/ echo /);
  expect(JSON.parse(readFileSync(secretsOf(home), 'utf8')).profiles.default['socbuddy.key']).toBe(MARKER);
});

test('Ctrl-C at the question stores nothing, ends with 130 and gives the terminal back', async () => {
  const home = emptyFolder();
  const line = 'socctl auth login socbuddy; echo "ended $?"; stty -a';
  const screen = await onTerminal(line, [{ after: 'not shown', type: `${MARKER}\u0003` }], home);
  expect(screen).toContain('ended 130');
  expect(screen).not.toContain(MARKER);
  expect(screen).toMatch(/ echo /);
  expect(existsSync(secretsOf(home))).toBe(false);
});
