import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CAN_BE_ANOTHER, emptyFolder, ROOT, SOCCTL, shell, socctl } from './run.ts';
import { start } from './start.ts';
import { screen } from './terminal.ts';

/** Files by their path below a fresh folder. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const TREE = {
  'in/b.txt': 'b.example.com',
  'in/a/2.log': 'a2.example.com',
  'in/a/10.log': 'a10.example.com',
  'in/.hidden': 'hidden.example.com',
  'in/z.gz': gzipSync('zipped.example.com'),
  'out/elsewhere.txt': 'elsewhere.example.com',
};

async function found(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await socctl(['extract', ...args, '--jsonl'], { cwd });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { source, value } = JSON.parse(line) as { source: string; value: string };
    return `${source} ${value}`;
  });
}

test('-r reads the files of a folder by name, hidden and packed ones too, and calls them as the user did', async () => {
  const cwd = folderOf(TREE);
  const inside = ['/.hidden hidden', '/a/10.log a10', '/a/2.log a2', '/b.txt b', '/z.gz zipped'];
  for (const name of ['in', './in', join(cwd, 'in')]) {
    expect(await found(['-r', name], cwd)).toEqual(inside.map((rest) => `${name}${rest}.example.com`));
  }
  expect(await found(['-r', 'in/a/', 'out/elsewhere.txt'], cwd)).toEqual([
    'in/a/10.log a10.example.com',
    'in/a/2.log a2.example.com',
    'out/elsewhere.txt elsewhere.example.com',
  ]);
});

test('-r follows no link, waits for no pipe, and says how many files hold no text', async () => {
  const cwd = folderOf({
    ...TREE,
    'in/report.pdf': '%PDF-1.7\n',
    'in/a/logo.png': Buffer.from('\x89PNG\r\n', 'latin1'),
  });
  symlinkSync('../..', join(cwd, 'in/a/loop'));
  symlinkSync('../out', join(cwd, 'in/other'));
  symlinkSync('../out/elsewhere.txt', join(cwd, 'in/elsewhere.txt'));
  await shell('mkfifo in/pipe', { cwd });
  const { code, stdout, stderr } = await socctl(['extract', '-r', 'in'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: '2 files passed over: PDF, Office, archive, picture or sound; -v names them\n',
  });
  expect(stdout.split('\n')).toHaveLength(6);
  expect((await socctl(['extract', '-r', 'in', '-v'], { cwd })).stderr).toContain('in/report.pdf is a PDF, not text\n');
});

test.skipIf(!CAN_BE_ANOTHER)('-r tells what it may not read, and goes on', () => {
  const cwd = folderOf(TREE);
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'in/b.txt'), 0);
  chmodSync(join(cwd, 'in/a'), 0);
  const how = { cwd, uid: 65_534, gid: 65_534, env: {}, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SOCCTL, 'extract', '-r', 'in'], how);
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: 'hidden.example.com\nzipped.example.com\n',
    stderr:
      'socctl: cannot read in/a: permission denied\nsocctl: cannot read in/b.txt: permission denied\n' +
      'socctl: 2 inputs could not be read\n',
  });
});

test('-r tells a damaged file among others, keeps what came before the damage, and goes on', async () => {
  const text = Array.from({ length: 3000 }, (_, index) => `host${index}.example.net\n`).join('');
  const cwd = folderOf({ 'in/a.gz': gzipSync(text).subarray(0, 4000), 'in/b.txt': 'b.example.com' });
  const { code, stdout, stderr } = await socctl(['extract', '-r', 'in'], { cwd });
  expect(code).toBe(2);
  expect(stdout).toMatch(/^host0\.example\.net\n[\s\S]*\nb\.example\.com\n$/);
  expect(stderr).toBe('socctl: in/a.gz is a damaged gzip file\n');
});

test('a name that is no UTF-8 is read all the same', async () => {
  const cwd = folderOf(TREE);
  writeFileSync(Buffer.concat([Buffer.from(`${cwd}/out/caf`), Buffer.from([0xe9])]), 'odd.example.com');
  expect(await found(['-r', 'out'], cwd)).toContain('out/caf\ufffd odd.example.com');
});

test.each([
  ['a folder without -r', ['extract', 'in'], /^socctl: in is a folder\n {2}for the files in it: socctl extract -r\n$/],
  ['-r without a folder', ['extract', '-r'], /^socctl: -r: no folder is named\n {2}.*socctl extract -r \.\n$/],
  ['-r of what is not there', ['extract', '-r', 'gone'], /^socctl: gone: no such file\n/],
  ['JSON with a context', ['extract', '--json', '--context', '3'], /^socctl: --json has no place for --context\n/],
  ['a context that is no number', ['extract', '--context', 'x'], /^socctl: --context: 'x' is no number\n/],
  ['a context beyond measure', ['extract', '--context', '1001'], /^socctl: --context: at most 1000 characters\n/],
  ['what is no mail', ['extract', '--eml', 'in/b.txt'], /^socctl: in\/b\.txt is no mail message\n/],
  ['an empty mail', ['extract', '--eml'], /^socctl: stdin is no mail message\n/],
  ['UTF-32', ['extract', 'wide'], /^socctl: wide is UTF-32.*\n {2}iconv -f UTF-32 -t UTF-8 wide/],
  ['an xz file', ['extract', 'x.xz'], /^socctl: x\.xz is an xz file, not text\n {2}xz -dc x\.xz/],
  ['a bzip2 file', ['extract', 'x.bz2'], /^socctl: x\.bz2 is a bzip2 file, not text\n {2}bzip2 -dc x\.bz2/],
  ['counts from a server', ['extract', '--remote', '--count'], /^socctl: a server does not say how often.*\n.*--count/],
  ['mail on a server', ['extract', '--remote', '--eml'], /^socctl: a server does not say what.*\n.*--eml or --remote/],
  ['contexts from a server', ['extract', '--remote', '--context', '3'], /^socctl: a server does not say where/],
])('%s: one clear line, exit 2', async (_, args, message) => {
  const cwd = folderOf({
    ...TREE,
    wide: Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
    'x.xz': Buffer.from('\xfd7zXZ\0\0\0\0\0\0', 'latin1'),
    'x.bz2': Buffer.from('BZh91AY&SYabc', 'latin1'),
  });
  const { code, stdout, stderr } = await socctl(args, { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stdout === '' || 'error' in JSON.parse(stdout)).toBe(true);
});

test('a line that begins like a bzip2 file is a line', async () => {
  const { stdout } = await socctl(['extract'], { input: 'BZh is at 203.0.113.5\n' });
  expect(stdout).toBe('203.0.113.5\n');
});

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

test.each([
  ['UTF-16 without a mark', utf16('see 203.0.113.5\r\n'), 8],
  ['UTF-16BE without a mark', utf16('see 203.0.113.5\r\n').swap16(), 8],
  ['a binary file', Buffer.from('\x00\x01\x02\xff\xfe\x00see\x00http\x00203.0.113.5\x00\xff', 'latin1'), 15],
  ['broken bytes around', Buffer.from('\xff203.0.113.5\xff', 'latin1'), 1],
  ['quotes of Windows-1252 around', Buffer.from('\x93203.0.113.5\x94', 'latin1'), 1],
])('%s: found, with its place in the file', async (_, input, offset) => {
  const { stdout } = await socctl(['extract', '--jsonl', '--fields', 'value,offset,raw'], { input });
  expect(stdout).toBe(`{"value":"203.0.113.5","offset":${offset},"raw":"203.0.113.5"}\n`);
});

test.each([
  ['a letter of Latin-1 in a word', 'caf\xe9.example.com', 'caf\u00e9.example.com'],
  ['a letter of Latin-1 in front', '\xe9vil.com', '\u00e9vil.com'],
  ['two of them', 'gr\xfc\xdfe.example.com', 'gr\u00fc\u00dfe.example.com'],
  ['bytes that are no letters', '\xffevil.com\xfe\xfd', 'evil.com'],
  ['the beginning of a sequence', '\xe2\x82evil.com', 'evil.com'],
  ['a sequence cut in two', '\xc3evil.com', 'evil.com'],
])('%s: %s', async (_, bytes, value) => {
  const { stdout } = await socctl(['extract'], { input: Buffer.from(bytes, 'latin1') });
  expect(stdout).toBe(`${value}\n`);
});

test('lines are counted by line feeds, in every encoding', async () => {
  const text = 'one\r\ntwo 203.0.113.5\rstill two\n\nfour 198.51.100.7';
  for (const input of [Buffer.from(text), utf16(`\ufeff${text}`)]) {
    const { stdout } = await socctl(['extract', '--jsonl', '--fields', 'line'], { input });
    expect(stdout).toBe('{"line":2}\n{"line":4}\n');
  }
});

test('several files: a source for each occurrence, each value once', async () => {
  const cwd = folderOf({ 'a.txt': '203.0.113.5 and 203.0.113.5', 'b.txt': '203.0.113.5' });
  expect(await found(['a.txt', 'b.txt'], cwd)).toEqual(
    ['a.txt', 'a.txt', 'b.txt'].map((name) => `${name} 203.0.113.5`),
  );
  const run = async (...args: string[]): Promise<string> =>
    (await socctl(['extract', 'a.txt', 'b.txt', ...args], { cwd })).stdout;
  expect(await run()).toBe('203.0.113.5\n');
  expect(await run('--json')).toBe('{"indicators":{"ip":["203.0.113.5"]}}\n');
  expect(await run('--json', '--count')).toBe(
    '{"indicators":{"ip":["203.0.113.5"]},"counts":{"ip":{"203.0.113.5":3}}}\n',
  );
  expect(await run('--count', '--context', '4')).toBe('3\t203.0.113.5\t203.0.113.5 and\n');
  expect(await run('--count', '--jsonl')).toBe(
    '{"type":"ip","value":"203.0.113.5","count":3,"source":"a.txt","line":1,"defanged":false,"confidence":"high"}\n',
  );
});

test('a context has one line; its control characters stay in JSON and reach no terminal', async () => {
  const input = 'before\r\n\x1b]0;owned\x07 203.0.113.5\x1b[31m\tred\r\nafter 198.51.100.7';
  const args = ['extract', '--types', 'ip', '--context', '20'];
  const { stdout } = await socctl([...args, '--jsonl'], { input });
  const [first, second] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { context: string }).context);
  expect(first).toBe('\x1b]0;owned\x07 203.0.113.5\x1b[31m\tred');
  expect(second).toBe('after 198.51.100.7');
  const piped = await socctl(args, { input });
  expect(piped.stdout).toBe(
    '203.0.113.5\t\\x1b]0;owned\\x07 203.0.113.5\\x1b[31m red\n198.51.100.7\tafter 198.51.100.7\n',
  );
  const table = await socctl([...args, '--format', 'table'], { input });
  expect(table.stdout).not.toContain('\x1b');
  const cwd = folderOf({ 'in.txt': input });
  expect(await screen(`socctl ${args.join(' ')} in.txt`, { columns: 160, rows: 20 }, { cwd })).toContain(
    '\\x1b]0;owned',
  );
});

test('Ctrl-C keeps the counts so far', async () => {
  const run = start(['extract', '--count']);
  // The pipe takes the last of so much only when the first was consumed: nothing else shows that from outside.
  const much = 'nothing in this line\n'.repeat(400_000);
  await new Promise((resolve) => run.child.stdin.write(`203.0.113.5\n203.0.113.5\n${much}`, resolve));
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  expect(run.stdout()).toBe('2\t203.0.113.5\n');
});

const MAIL = join(ROOT, 'test/fixtures/work/phishing.eml');

test('a mail on a terminal of 80 columns shows what is flagged, defanged', async () => {
  const seen = await screen(`socctl extract --eml '${MAIL}'`, { columns: 80, rows: 60 });
  expect(seen).toMatch(/INDICATOR +.*FLAGS/);
  expect(seen).toMatch(/hxxp\[:\/\/\]login\[\.\]example\[\.\]net.* link_mismatch/);
  for (const line of seen.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('-r --eml reads every mail of a folder, whatever its name, and passes over the rest', async () => {
  const cwd = folderOf({
    'cur/1700000000.M1.host:2,S': 'From: a@one.example.net\n\nx\n',
    'cur/second.eml': gzipSync('From: a@two.example.net\n\nx\n'),
    'notes.txt': 'three.example.net\n',
  });
  const { code, stdout, stderr } = await socctl(['extract', '-r', '--eml', '.'], { cwd });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'a@one.example.net\na@two.example.net\n',
    stderr: '1 file passed over: no mail message; -v names them\n',
  });
});

test('a mail that is too large is one line, and not read to its end', async () => {
  const { code, stderr } = await shell(
    '(echo "From: a@example.org"; echo; yes | head -c 70000000) | socctl extract --eml',
  );
  expect(code).toBe(2);
  expect(stderr).toMatch(/^socctl: stdin is larger than 64 MB: too large for one mail message\n {2}\S[^\n]*\n$/);
});

test('in the empty environment of cron', async () => {
  const { code, stdout } = await shell(
    `env -i "${process.execPath}" "${SOCCTL}" extract --eml --count '${MAIL}' | head -2`,
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1\tbounce@mailer.example.net\n2\tmailer.example.net\n' });
});
