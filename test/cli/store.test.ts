import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, SOCCTL, shell, socctl } from './run.ts';

test.each([
  ['a byte', 'x'],
  ['a line', 'notes\n'],
  ['a text', 'notes\n'.repeat(2000)],
])('a mistyped database does not cost the file: %s', async (_, text) => {
  const folder = emptyFolder();
  const file = join(folder, 'notes.txt');
  writeFileSync(file, text);
  const { code, stdout, stderr } = await socctl(['analyze', '198.51.100.7'], { env: { SOCCTL_DATABASE: file } });
  expect([code, stdout]).toEqual([5, '']);
  expect(stderr).toBe(
    `socctl: ${file} is not a store of socctl\n  choose another file with: socctl config set database FILE\n`,
  );
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

test('nothing is made for a mistyped folder of the database', async () => {
  const folder = emptyFolder();
  const env = { SOCCTL_DATABASE: join(folder, 'mistyped/deep/soc.db') };
  const { code, stderr } = await socctl(['analyze', '198.51.100.7'], { env });
  expect(code).toBe(5);
  expect(stderr).toContain(`the folder ${join(folder, 'mistyped/deep')} of the store does not exist`);
  expect(readdirSync(folder)).toEqual([]);
});

test('a home folder that does not exist is not made, and the variable that helps is named', async () => {
  const folder = emptyFolder();
  const home = join(folder, 'gone');
  const analysis = await socctl(['analyze', '198.51.100.7'], { home });
  expect([analysis.code, analysis.stderr]).toEqual([5, expect.stringContaining('SOCCTL_DATA_DIR')]);
  const setting = await socctl(['config', 'set', 'fail_on', 'unknown'], { home });
  expect([setting.code, setting.stderr]).toEqual([2, expect.stringContaining('SOCCTL_CONFIG_DIR')]);
  expect(existsSync(home)).toBe(false);
  const env = { SOCCTL_DATA_DIR: join(folder, 'data') };
  expect((await socctl(['analyze', '198.51.100.7'], { home, env })).code).toBe(0);
});

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

test.skipIf(!canMount)('a batch that fills the disk ends with exit 5, and what it printed is stored', async () => {
  const folder = emptyFolder();
  const [list, disk] = [join(folder, 'list.txt'), join(folder, 'disk')];
  mkdirSync(disk);
  writeFileSync(list, Array.from({ length: 3000 }, (_, n) => `host${n}.example.com\n`).join(''));
  // What is mounted is seen by the inner shell only, so that the store is copied out before that ends.
  const steps = [
    `mount -t tmpfs -o size=1m tmpfs ${disk}`,
    `SOCCTL_DATA_DIR=${disk} "$0" "$1" analyze -i ${list} --jsonl; ended=$?`,
    `cp -r ${disk} ${folder}/kept`,
    'exit $ended',
  ];
  const inner = `'${steps.join('\n')}'`;
  const { code, stdout, stderr } = await shell(`unshare -rm sh -c ${inner} "${process.execPath}" "${SOCCTL}"`);
  expect(stderr).toMatch(/^socctl: the store \S+ cannot grow: the disk is full\n {2}[^\n]+\n$/);
  expect(code).toBe(5);
  const acknowledged = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id as string);
  expect(acknowledged.length).toBeGreaterThan(3);
  const env = { SOCCTL_DATA_DIR: join(folder, 'kept') };
  const stored = (await socctl(['analyses', 'list', '--limit', '0', '--jsonl'], { env })).stdout;
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
});
