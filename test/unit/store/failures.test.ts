import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../src/shared/failure.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { SCHEMA_VERSION } from '../../../src/store/migrate.ts';
import { connect } from '../../../src/store/sqlite/connect.ts';
import { openSession } from '../../../src/store/sqlite/session.ts';
import { output, printed, program, start } from '../../contract/child.ts';

const NOW = new Date('2026-05-23T10:00:00Z');

let folder: string;
let path: string;
let notices: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socctl-store-'));
  path = join(folder, 'socctl.db');
  notices = [];
});

function open(at = path): Promise<Store> {
  return openStore({ path: at, now: () => NOW, notice: (line) => notices.push(line) });
}

function mark(value: string) {
  return { type: 'domain', value, verdict: 'benign', note: '', created_at: '2026-05-23T10:00:00Z', created_by: 'a' };
}

/**
 * Makes a store with `count` analyses. Another process does it: in this one the connection would live on until the
 * garbage collector finds its statements, and its side files with it.
 */
async function filled(count: number): Promise<void> {
  await output(start('store/writer.ts', [path, 'host', `${count}`]));
}

function asides(): string[] {
  return readdirSync(folder).filter((name) => name.includes('.corrupt-'));
}

async function failureOf(work: Promise<unknown>) {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toMatchObject({ name: 'Failure', code: 'unavailable' });
  const failure = thrown as { message: string; hint: string };
  expect(failure.message).not.toContain('\n');
  expect(failure.hint).toMatch(/^\S[^\n]+$/);
  return failure;
}

describe('where it lies', () => {
  test('file and folder are made for their owner only', async () => {
    path = join(folder, 'a', 'b', 'socctl.db');
    const store = await open();
    await store.marks.set(mark('example.com'));
    expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
    for (const part of ['', '-wal', '-shm']) expect(statSync(path + part).mode & 0o777).toBe(0o600);
    await store.close();
  });

  test('a folder in its place is named', async () => {
    mkdirSync(path);
    expect((await failureOf(open())).message).toBe(`the store ${path} is a folder`);
  });

  test('a file in place of its folder is named', async () => {
    writeFileSync(join(folder, 'file'), '');
    const at = join(folder, 'file', 'socctl.db');
    expect((await failureOf(open(at))).message).toContain(`the store ${at} cannot be made`);
  });

  test('an empty file becomes a store', async () => {
    writeFileSync(path, '');
    const store = await open();
    expect((await store.status()).schemaVersion).toBe(SCHEMA_VERSION);
    expect(notices).toEqual([]);
    await store.close();
  });

  test("another program's database is left alone", async () => {
    const database = new Database(path);
    database.exec('create table migrations (id text); insert into migrations values (7)');
    database.close();
    const before = readFileSync(path);
    expect((await failureOf(open())).message).toBe(`${path} is a database of another program, not a store of socctl`);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['socctl.db']);
  });
});

describe('versions', () => {
  test('a store of a newer program is refused and left as it is', async () => {
    await filled(1);
    const database = new Database(path);
    database.exec("insert into migrations values (99, 'later', '2030-01-01T00:00:00Z')");
    database.close();
    const { message, hint } = await failureOf(open());
    expect(message).toBe(
      `the store ${path} was written by a newer socctl (schema 99, this one knows ${SCHEMA_VERSION})`,
    );
    expect(hint).toContain('upgrade');
    expect(asides()).toEqual([]);
  });

  test('a schema whose making was cut off is made by the next run', async () => {
    const database = new Database(path);
    database.exec('pragma journal_mode = wal');
    database.exec('create table migrations (number integer primary key, name text not null, applied_at text not null)');
    database.close();
    const store = await open();
    await store.marks.set(mark('example.com'));
    expect(await store.marks.list()).toHaveLength(1);
    await store.close();
  });
});

describe('locks', () => {
  test('a lock that is held too long is one line, and nothing is lost', async () => {
    const store = await open();
    const holder = start('store/holder.ts', [path]);
    await printed(holder);
    const { message } = await failureOf(store.write((tx) => tx.marks.set(mark('example.com'))));
    expect(message).toBe(`the store ${path} is locked by another process`);
    expect(await store.marks.list()).toEqual([]);
    holder.stdin.end();
    await output(holder);
    await store.write((tx) => tx.marks.set(mark('example.com')));
    expect(await store.marks.list()).toHaveLength(1);
    await store.close();
  });

  test('a lock that is let go in time is waited for, and timers run meanwhile', async () => {
    const store = await open();
    const holder = start('store/holder.ts', [path]);
    await printed(holder);
    setTimeout(() => holder.stdin.end(), 500);
    await store.write((tx) => tx.marks.set(mark('example.com')));
    expect(await store.marks.list()).toHaveLength(1);
    await store.close();
  });

  test('a new file that somebody locks is waited for too', async () => {
    const holder = start('store/holder.ts', [path]);
    await printed(holder);
    setTimeout(() => holder.stdin.end(), 300);
    const store = await open();
    expect((await store.status()).schemaVersion).toBe(SCHEMA_VERSION);
    await store.close();
  });
});

describe('damage', () => {
  test.each([
    ['garbage', () => Buffer.from('this is no database at all. '.repeat(400))],
    ['a header cut off', () => readFileSync(path).subarray(0, 50)],
    ['a file cut off', () => readFileSync(path).subarray(0, 8192)],
    ['a broken schema page', () => Buffer.concat([readFileSync(path).subarray(0, 100), Buffer.alloc(20_000, 0xff)])],
  ])('%s is set aside whole and a new store started', async (_, contents) => {
    await filled(100);
    const bytes = contents();
    writeFileSync(path, bytes);
    const store = await open();
    await store.marks.set(mark('example.com'));
    expect(await store.marks.list()).toHaveLength(1);
    await store.close();
    const aside = `${path}.corrupt-20260523T100000Z`;
    expect(readFileSync(aside)).toEqual(bytes);
    expect(notices).toEqual([`the store ${path} was damaged and is kept as ${aside}; a new one was started`]);
    expect(await (await open()).marks.list()).toHaveLength(1);
    expect(notices).toHaveLength(1);
  });

  test('what was set aside before is never written over', async () => {
    for (const text of ['first damage', 'second damage', 'third damage']) {
      writeFileSync(path, text.repeat(500));
      expect(await output(start('store/opener.ts', [path]))).toBe('ok\n');
    }
    const kept = asides().map((name) => readFileSync(join(folder, name), 'utf8').slice(0, 5));
    expect(kept.sort()).toEqual(['first', 'secon', 'third']);
  });

  /** Breaks the rows but not the schema: opening does not see it. */
  async function breakRows(): Promise<void> {
    await filled(800);
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096 * 60);
    writeFileSync(path, bytes);
  }

  test('broken pages that a read meets are set aside, and the read is answered by the new store', async () => {
    await breakRows();
    const store = await open();
    expect(notices).toEqual([]);
    expect(await store.analyses.list({ limit: 1000 })).toEqual([]);
    expect(notices).toHaveLength(1);
    await store.marks.set(mark('example.com'));
    expect(await store.marks.list()).toHaveLength(1);
    await store.close();
    expect(asides()).toContain('socctl.db.corrupt-20260523T100000Z');
  });

  test('broken pages that a write meets are set aside, and the write goes to the new store', async () => {
    await breakRows();
    const store = await open();
    await store.write(async (tx) => {
      await tx.analyses.list({ limit: 1000 });
      await tx.marks.set(mark('example.com'));
    });
    expect(await store.marks.list()).toHaveLength(1);
    await store.close();
    expect(asides()).toContain('socctl.db.corrupt-20260523T100000Z');
  });

  test('a new store that could not be opened is tried again by the next call', async () => {
    await breakRows();
    let tries = 0;
    const session = openSession(connect(path), {
      path,
      reopen: async () => {
        tries += 1;
        if (tries === 1) throw new Failure('unavailable', 'no room', 'make some');
        return connect(join(folder, 'fresh.db'));
      },
    });
    const read = () => session.query('select sum(length(judgement)) from analyses', []);
    await expect(read()).rejects.toThrow('no room');
    session.rollback();
    expect(await session.query('select 1 as one', [])).toMatchObject({ rows: [{ one: 1 }] });
    session.close();
  });

  test('processes that meet it at once set it aside once', async () => {
    writeFileSync(path, 'damage'.repeat(2000));
    const children = Array.from({ length: 4 }, () => start('store/opener.ts', [path]));
    expect(await Promise.all(children.map(output))).toEqual(['ok\n', 'ok\n', 'ok\n', 'ok\n']);
    expect(asides()).toHaveLength(1);
    expect(await (await open()).marks.list()).toHaveLength(1);
  });
});

/** Somebody who may not write here: permissions do not stop root. */
const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

async function asStranger(at: string): Promise<string[]> {
  const child = start('store/opener.ts', [at], stranger);
  return (await output(child)).trim().split('\n');
}

/** Root's own folders may be closed to others, this program with them. */
const strangerMayRead = spawnSync(process.execPath, [program('store/opener.ts')], stranger).status === 0;

describe.skipIf(process.platform === 'win32' || !strangerMayRead)('permissions', () => {
  beforeEach(async () => {
    await filled(1);
    chmodSync(path, 0o444);
  });

  test.each([
    ['a read-only file', 0o777, 0o444, 'is read-only'],
    ['a read-only folder', 0o555, 0o666, 'is read-only'],
    ['a file that may not be opened', 0o777, 0o000, 'cannot be opened'],
  ])('%s', async (_, folderMode, fileMode, message) => {
    chmodSync(path, fileMode);
    chmodSync(folder, folderMode);
    const [code, line, hint] = await asStranger(path);
    chmodSync(folder, 0o777);
    expect([code, line]).toEqual(['unavailable', `the store ${path} ${message}`]);
    expect(hint).toContain('SOCCTL_DATA_DIR');
  });

  test('a folder in which no file may be made', async () => {
    chmodSync(folder, 0o555);
    const other = join(folder, 'other.db');
    const [code, line] = await asStranger(other);
    chmodSync(folder, 0o777);
    expect(code).toBe('unavailable');
    expect(line).toContain(`the store ${other} cannot be made: EACCES`);
  });

  test('a damaged store that may not be moved', async () => {
    chmodSync(path, 0o666);
    writeFileSync(path, 'damage'.repeat(2000));
    chmodSync(folder, 0o555);
    const [code, line] = await asStranger(path);
    chmodSync(folder, 0o777);
    expect(code).toBe('unavailable');
    expect(line).toMatch(/is damaged and cannot be set aside/);
    expect(existsSync(path)).toBe(true);
  });
});

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

describe.skipIf(!canMount)('a full disk', () => {
  test('the write that does not fit is one line, and all before it stay', () => {
    const fill = `${process.execPath} ${program('store/filler.ts')} ${path}`;
    const line = `mount -t tmpfs -o size=600k tmpfs ${folder} && ${fill}`;
    const ran = spawnSync('unshare', ['-rm', 'sh', '-c', line], { encoding: 'utf8' });
    const { acknowledged, stored, integrity, code, message } = JSON.parse(ran.stdout);
    expect([code, message]).toEqual(['unavailable', `the store ${path} cannot grow: the disk is full`]);
    expect(acknowledged).toBeGreaterThan(10);
    expect(stored).toBe(acknowledged);
    expect(integrity).toBe('ok');
  });
});
