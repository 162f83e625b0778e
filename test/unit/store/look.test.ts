import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { glimpses, lookAtStore, openStore } from '../../../src/store/index.ts';
import { SCHEMA_VERSION } from '../../../src/store/migrate.ts';
import { output, start } from '../../contract/child.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socctl look%?#-'));
  path = join(folder, 'socctl.db');
});

/** Written by another process, so that nothing of it is open here. */
async function filled(count: number): Promise<readonly string[]> {
  return (await output(start('store/writer.ts', [path, 'host', `${count}`]))).trim().split('\n');
}

/** What lies in the folder, byte for byte. */
function contents(): Record<string, string> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, digest(name)]));
}

describe('a look leaves everything as it is', () => {
  const makers: [string, () => unknown, object][] = [
    ['nothing', () => {}, { state: 'missing' }],
    ['a store', () => filled(3), { state: 'sound', schemaVersion: SCHEMA_VERSION, size: expect.any(Number) }],
    ['an empty file', () => writeFileSync(path, ''), { state: 'older', schemaVersion: 0, size: 0 }],
    ['short text', () => writeFileSync(path, 'hello'), { state: 'damaged', fault: 'file is not a database' }],
    [
      'text',
      () => writeFileSync(path, 'no database '.repeat(400)),
      { state: 'damaged', fault: 'file is not a database' },
    ],
    [
      'broken rows',
      async () => {
        await filled(800);
        writeFileSync(path, readFileSync(path).fill(0xaa, 4096 * 20));
      },
      { state: 'damaged', fault: expect.stringMatching(/^.*\S.*$/) },
    ],
  ];
  test.each(makers)('%s', async (_, make, expected) => {
    await make();
    const before = contents();
    expect(await lookAtStore({ path })).toEqual(expected);
    expect(contents()).toEqual(before);
  });

  test.each([
    [
      'a newer store',
      "insert into migrations values (99, 'later', '2030-01-01T00:00:00Z')",
      /newer socctl \(schema 99/,
    ],
    ["another program's", 'drop table migrations', /of another program/],
  ])('%s is refused', async (_, change, message) => {
    await filled(1);
    await output(start('store/sql.ts', [path, change]));
    const before = contents();
    await expect(lookAtStore({ path })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
    });
    expect(contents()).toEqual(before);
  });

  test('a folder and a named file of somebody else are refused', async () => {
    mkdirSync(path);
    await expect(lookAtStore({ path })).rejects.toThrow(`the store ${path} is a folder`);
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'notes');
    await expect(lookAtStore({ path: file, named: true })).rejects.toThrow(`${file} is not a store of socctl`);
    await expect(lookAtStore({ path: '/dev/null' })).rejects.toThrow('/dev/null is not a store of socctl');
  });
});

test('what is not in the file itself yet, but in its log, is seen', async () => {
  const store = await openStore({ path, now: () => new Date(), notice: () => {} });
  const row = { id: 'abc', ioc: 'example.com', type: 'domain', account: 'a', queried_at: '2026-05-23T10:00:00Z' };
  await store.analyses.insert({ ...row, verdict: 'benign', score: 0, opinions: 0, judgement: '{}' });
  expect(await lookAtStore({ path })).toMatchObject({ state: 'sound', schemaVersion: SCHEMA_VERSION });
  expect(glimpses(path, 'ab')).toEqual([{ id: 'abc', ioc: 'example.com', verdict: 'benign' }]);
  await store.close();
});

test('a glance for the Tab key finds ids by their beginning and leaves everything as it is', async () => {
  const ids = await filled(30);
  const before = contents();
  expect(glimpses(path, '').map(({ id }) => id)).toEqual([...ids].reverse());
  const [first = ''] = ids;
  expect(glimpses(path, first.slice(0, 13)).map(({ id }) => id)).toEqual([first]);
  expect(glimpses(path, 'g')).toEqual([]);
  expect(glimpses(join(folder, 'none.db'), '')).toEqual([]);
  expect(contents()).toEqual(before);
});
