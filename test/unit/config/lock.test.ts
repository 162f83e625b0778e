import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drop, locked } from '../../../src/config/lock.ts';

async function place(): Promise<{ folder: string; path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'socctl-lock-'));
  return { folder, path: join(folder, '.lock') };
}

test('a lock is held while the work runs, and gone afterwards', async () => {
  const { folder, path } = await place();
  expect(await locked(folder, () => readFile(path, 'utf8'))).toMatch(/^[0-9a-f]{16}$/);
  expect(await readdir(folder)).toEqual([]);
});

test("after a pause that let another take the lock, it stays the other one's", async () => {
  const { folder, path } = await place();
  await locked(folder, () => writeFile(path, 'another'));
  expect(await readFile(path, 'utf8')).toBe('another');
  expect(await readdir(folder)).toEqual(['.lock']);
});

test('a lock that was replaced since it was looked at is put back', async () => {
  const { folder, path } = await place();
  await writeFile(path, 'fresh');
  await drop(path, 'dead');
  expect(await readFile(path, 'utf8')).toBe('fresh');
  await drop(path, 'fresh');
  await drop(path, 'fresh');
  expect(await readdir(folder)).toEqual([]);
});

test('a dead lock is taken over, one after another', async () => {
  const { folder, path } = await place();
  await writeFile(path, 'dead');
  await utimes(path, new Date(0), new Date(0));
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await readFile(path);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => locked(folder, work)));
  expect(await readdir(folder)).toEqual([]);
});
