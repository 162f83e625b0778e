import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../../src/store/index.ts';
import { output, start } from '../../contract/child.ts';

// The file of a store named by the user, who may have meant another one.

let folder: string;
let path: string;
let notices: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socctl-named-'));
  path = join(folder, 'named');
  notices = [];
});

function open(place: { at?: string; named?: boolean; home?: string } = {}): Promise<Store> {
  const { at = path, named = true, home } = place;
  const now = () => new Date('2026-05-23T10:00:00Z');
  return openStore({ path: at, named, home, now, notice: (line) => notices.push(line) });
}

/** A store with a few analyses, made by a process that has ended. */
async function filled(): Promise<void> {
  await output(start('store/writer.ts', [path, 'host', '100']));
}

function foreignDatabase(): Buffer {
  const at = join(folder, 'foreign');
  const database = new Database(at);
  database.exec('create table migrations (number integer, name text); insert into migrations values (1, null)');
  database.close();
  return readFileSync(at);
}

describe('a file that is no store of ours is refused and left as it is', () => {
  test.each([
    ['one byte', () => Buffer.from('x')],
    ['a line', () => Buffer.from('notes\n')],
    ['a long text', () => Buffer.from('notes\n'.repeat(2000))],
    ["a database's name and nothing else", () => Buffer.from('SQLite format 3\0')],
    ['a database that looks like ours', foreignDatabase],
    ['that database, damaged', () => foreignDatabase().fill(0xff, 100)],
  ])('%s', async (_, contents) => {
    const bytes = contents();
    writeFileSync(path, bytes, { mode: 0o644 });
    const before = readdirSync(folder);
    await expect(open()).rejects.toMatchObject({
      code: 'unavailable',
      message: `${path} is not a store of socctl`,
      hint: expect.stringContaining('socctl config set database'),
    });
    expect(readFileSync(path)).toEqual(bytes);
    expect(statSync(path).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(before);
    expect(notices).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for a writer', async () => {
    expect(spawnSync('sh', ['-c', 'mkfifo "$0"', path]).status).toBe(0);
    await expect(open()).rejects.toMatchObject({ message: `${path} is not a store of socctl` });
    await expect(open({ named: false })).rejects.toMatchObject({ message: `${path} is not a store of socctl` });
    expect(statSync(path).isFIFO()).toBe(true);
  });

  test('what took the place of a store while that was open', async () => {
    await filled();
    const store = await open();
    const notes = 'notes\n'.repeat(2000);
    writeFileSync(path, notes);
    const listing = store.analyses.list({ limit: 1000 });
    await expect(listing).rejects.toMatchObject({ message: `${path} is not a store of socctl` });
    await store.close();
    expect(readFileSync(path, 'utf8')).toBe(notes);
    expect(readdirSync(folder).filter((name) => name.includes('.corrupt-'))).toEqual([]);
  });
});

describe('a store of ours', () => {
  test('says so in its header before anything is stored', async () => {
    const store = await open();
    expect(readFileSync(path).toString('latin1', 68, 72)).toBe('SOCT');
    await store.close();
  });

  test('is opened again, and set aside when damaged', async () => {
    await filled();
    await (await open()).close();
    expect(notices).toEqual([]);
    truncateSync(path, 8192);
    const damaged = readFileSync(path);
    const store = await open();
    expect((await store.status()).integrity).toBe('ok');
    await store.close();
    expect(readFileSync(`${path}.corrupt-20260523T100000Z`)).toEqual(damaged);
    expect(notices).toHaveLength(1);
  });

  test('begins in an empty file, there is nothing to lose', async () => {
    writeFileSync(path, '');
    const store = await open();
    expect((await store.status()).integrity).toBe('ok');
    await store.close();
  });
});

test.each(['x', 'notes\n'])("at the store's own place %j is set aside, not written over", async (text) => {
  writeFileSync(path, text);
  const store = await open({ named: false });
  expect((await store.status()).integrity).toBe('ok');
  await store.close();
  expect(readFileSync(`${path}.corrupt-20260523T100000Z`, 'utf8')).toBe(text);
  expect(notices).toHaveLength(1);
});

describe('folders', () => {
  test('none is made for a named file', async () => {
    const at = join(folder, 'mistyped', 'soc.db');
    await expect(open({ at })).rejects.toMatchObject({
      code: 'unavailable',
      message: `the folder ${join(folder, 'mistyped')} of the store does not exist`,
      hint: expect.stringContaining('socctl config set database'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([true, false])('one that was there keeps its mode (named: %j)', async (named) => {
    mkdirSync(join(folder, 'shared'));
    chmodSync(join(folder, 'shared'), 0o755);
    await (await open({ at: join(folder, 'shared', 'socctl.db'), named })).close();
    expect(statSync(join(folder, 'shared')).mode & 0o777).toBe(0o755);
  });

  test('a home that is not there is not made; one that is there gets what is missing below it', async () => {
    const home = join(folder, 'home');
    const at = join(home, '.local/share/socctl/socctl.db');
    await expect(open({ at, named: false, home: `${home}/` })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`the home folder ${home}/ does not exist`),
      hint: expect.stringContaining('SOCCTL_DATA_DIR'),
    });
    expect(existsSync(home)).toBe(false);
    mkdirSync(home);
    await (await open({ at, named: false, home })).close();
    expect(existsSync(at)).toBe(true);
  });

  test('elsewhere the home folder does not matter', async () => {
    const at = join(folder, 'data', 'socctl.db');
    await (await open({ at, named: false, home: join(folder, 'gone') })).close();
    expect(readdirSync(folder)).toEqual(['data']);
  });
});
