import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Document, EMPTY, withValues } from '../../../src/config/document.ts';
import { changeDocument, readDocument } from '../../../src/config/file.ts';

async function place(): Promise<{ folder: string; path: string }> {
  const folder = join(await mkdtemp(join(tmpdir(), 'socctl-file-')), 'socctl');
  return { folder, path: join(folder, 'config.json') };
}

function privacy(notices: string[] = []) {
  return { platform: 'linux', notice: (line: string) => void notices.push(line), advice: 'replace the keys' } as const;
}

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

function setting(key: string, value: string): (document: Document) => Document {
  return (document) => withValues(document, 'default', { ...document.profiles['default'], [key]: value });
}

test('reading what is not there makes nothing', async () => {
  const { folder, path } = await place();
  expect(await readDocument(path, privacy())).toEqual(EMPTY);
  expect(await changeDocument(path, privacy(), (document) => document)).toBe(false);
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

test('what was written is read again, 0600 in a 0700 folder, and nothing else stays behind', async () => {
  const { folder, path } = await place();
  expect(await changeDocument(path, privacy(), setting('a.b', 'x'))).toBe(true);
  expect(await readDocument(path, privacy())).toEqual({ version: 1, profiles: { default: { 'a.b': 'x' } } });
  expect([await modeOf(folder), await modeOf(path)]).toEqual([0o700, 0o600]);
  expect(await readdir(folder)).toEqual(['config.json']);
  expect(await readFile(path, 'utf8')).toBe(
    '{\n  "version": 1,\n  "profiles": {\n    "default": {\n      "a.b": "x"\n    }\n  }\n}\n',
  );
});

test('wrong modes are repaired at every read, with a notice each and advice for the file', async () => {
  const { folder, path } = await place();
  await changeDocument(path, privacy(), setting('a', 'x'));
  for (let time = 0; time < 2; time += 1) {
    await chmod(path, 0o644);
    await chmod(folder, 0o755);
    const notices: string[] = [];
    await readDocument(path, privacy(notices));
    expect([await modeOf(folder), await modeOf(path)]).toEqual([0o700, 0o600]);
    expect(notices).toEqual([
      `socctl: ${path} was open to other users (mode 0644), set to 0600; replace the keys`,
      `socctl: ${folder} was open to other users (mode 0755), set to 0700`,
    ]);
  }
  const quiet: string[] = [];
  await readDocument(path, privacy(quiet));
  expect(quiet).toEqual([]);
});

test("a folder that also holds other things is somebody's own and keeps its mode", async () => {
  const { folder, path } = await place();
  await mkdir(folder, { mode: 0o755 });
  await writeFile(join(folder, 'thesis.txt'), '');
  await changeDocument(path, privacy(), setting('a', 'x'));
  await readDocument(path, privacy());
  expect([await modeOf(folder), await modeOf(path)]).toEqual([0o755, 0o600]);
});

test('an empty folder that was there is closed when it gets the first file', async () => {
  const { folder, path } = await place();
  await mkdir(folder, { mode: 0o755 });
  await changeDocument(path, privacy(), setting('a', 'x'));
  expect(await modeOf(folder)).toBe(0o700);
});

test('a link to a file kept elsewhere stays a link', async () => {
  const { folder, path } = await place();
  const real = join(folder, '..', 'dotfiles.json');
  await mkdir(folder, { mode: 0o700 });
  await writeFile(real, '{"version":1}', { mode: 0o600 });
  await symlink(real, path);
  await changeDocument(path, privacy(), setting('a', 'x'));
  expect(await readFile(real, 'utf8')).toContain('"a": "x"');
});

test('the target of a link is told to be open and keeps its mode, whether file or folder', async () => {
  const { folder, path } = await place();
  const real = join(folder, '..', 'dotfiles');
  await mkdir(real);
  await chmod(real, 0o755);
  await writeFile(join(real, 'kept.json'), '{"version":1}');
  await chmod(join(real, 'kept.json'), 0o644);
  await mkdir(folder, { mode: 0o700 });
  await symlink(join(real, 'kept.json'), path);
  const notices: string[] = [];
  await readDocument(path, privacy(notices));
  const advice = `and is kept elsewhere by a link; run: chmod 0600 ${path}; replace the keys`;
  expect(notices).toEqual([`socctl: ${path} was open to other users (mode 0644), ${advice}`]);
  expect(await modeOf(join(real, 'kept.json'))).toBe(0o644);

  const linked = join(folder, '..', 'linked');
  await symlink(real, linked);
  await changeDocument(join(linked, 'config.json'), privacy(), setting('a', 'x'));
  await rm(join(real, 'kept.json'));
  await readDocument(join(linked, 'config.json'), privacy());
  expect(await modeOf(real)).toBe(0o755);
});

test.each(['{', '{"port":80}', '{"version":2}'])('a file with %j is not ours, and keeps its mode', async (text) => {
  const { folder, path } = await place();
  await mkdir(folder);
  await chmod(folder, 0o755);
  await writeFile(path, text);
  await chmod(path, 0o644);
  await expect(readDocument(path, privacy())).rejects.toMatchObject({ code: 'usage' });
  expect([await modeOf(folder), await modeOf(path)]).toEqual([0o755, 0o644]);
});

test.runIf(process.getuid?.() === 0)("another user's file and folder keep their modes", async () => {
  const { folder, path } = await place();
  await changeDocument(path, privacy(), setting('a', 'x'));
  await chmod(path, 0o644);
  await chmod(folder, 0o755);
  for (const each of [path, folder]) await chown(each, 65_534, 65_534);
  const notices: string[] = [];
  await readDocument(path, privacy(notices));
  expect([await modeOf(folder), await modeOf(path)]).toEqual([0o755, 0o644]);
  expect(notices).toEqual([expect.stringContaining(`belongs to another user; as its owner run: chmod 0600 ${path}`)]);
});

test('a home folder that is not there is not made', async () => {
  const { folder, path } = await place();
  const gone = { ...privacy(), home: folder };
  await expect(
    changeDocument(join(folder, '.config/socctl/config.json'), gone, setting('a', 'x')),
  ).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(folder),
    hint: expect.stringContaining('SOCCTL_CONFIG_DIR'),
  });
  await expect(stat(folder)).rejects.toThrow('ENOENT');
  expect(await changeDocument(path, { ...gone, home: join(folder, 'elsewhere') }, setting('a', 'x'))).toBe(true);
});

test.each(['', '{', '[]', 'null', '7', '{"version":2}', '{"port":80}', '{"profiles":{"default":{"a":[]}}}'])(
  'a file with %j is never overwritten',
  async (text) => {
    const { folder, path } = await place();
    await mkdir(folder, { mode: 0o700 });
    await writeFile(path, text, { mode: 0o600 });
    await expect(readDocument(path, privacy())).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(path),
    });
    await expect(changeDocument(path, privacy(), setting('a', 'x'))).rejects.toMatchObject({ code: 'usage' });
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['config.json']);
  },
);

test('a folder in the place of the file, and a file in the place of the folder', async () => {
  const { folder, path } = await place();
  await mkdir(path, { recursive: true, mode: 0o700 });
  await expect(readDocument(path, privacy())).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('EISDIR'),
    hint: expect.any(String),
  });
  const below = join(folder, 'file', 'config.json');
  await writeFile(join(folder, 'file'), '');
  await expect(readDocument(below, privacy())).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('ENOTDIR'),
    hint: expect.any(String),
  });
});

test('of changes at once none is lost', async () => {
  const { path } = await place();
  const keys = Array.from({ length: 20 }, (_, index) => `key_${index}`);
  await Promise.all(keys.map((key) => changeDocument(path, privacy(), setting(key, 'x'))));
  expect(Object.keys((await readDocument(path, privacy())).profiles['default'] ?? {}).sort()).toEqual([...keys].sort());
});

test('the lock of a process that died is taken over', async () => {
  const { folder, path } = await place();
  await mkdir(folder, { mode: 0o700 });
  const lock = join(folder, '.lock');
  await writeFile(lock, '');
  await utimes(lock, new Date(0), new Date(0));
  await changeDocument(path, privacy(), setting('a', 'x'));
  expect(await readdir(folder)).toEqual(['config.json']);
});

test('a change that fails leaves file and lock as they were', async () => {
  const { folder, path } = await place();
  await changeDocument(path, privacy(), setting('a', 'x'));
  const fail = (): Document => {
    throw new Error('no');
  };
  await expect(changeDocument(path, privacy(), fail)).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual(['config.json']);
  expect((await readDocument(path, privacy())).profiles).toEqual({ default: { a: 'x' } });
});
