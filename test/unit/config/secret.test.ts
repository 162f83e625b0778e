import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLineOf } from '../../../src/config/command.ts';
import { resolveSecret } from '../../../src/config/secret.ts';

const MARKER = 'marker-0123456789abcdef';
const folder = await mkdtemp(join(tmpdir(), 'socctl-secret-'));

async function keyFile(name: string, text: string, mode = 0o600): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
}

function resolving(notices: string[] = []) {
  const env = { PATH: process.env['PATH'], HOME: folder, SOC_KEY: MARKER, BAD_KEY: `${MARKER}\nx` };
  return { env, platform: 'linux', what: 'socbuddy.key', notice: (line: string) => void notices.push(line) } as const;
}

test('every kind of value leads to the secret', async () => {
  await keyFile('plain', MARKER);
  await keyFile('unix', `${MARKER}\n`);
  await keyFile('dos', `${MARKER}\r\n`);
  for (const value of [
    MARKER,
    'env:SOC_KEY',
    'file:~/plain',
    `file:${join(folder, 'unix')}`,
    'file:~/dos',
    `cmd:printf '%s\\nsecond line' ${MARKER}`,
    'cmd:echo "$SOC_KEY"',
  ]) {
    expect(await resolveSecret(value, resolving())).toBe(MARKER);
  }
});

test.each([
  ['env:NOT_SET', 'NOT_SET is not set'],
  ['env:BAD_KEY', 'line break or control character'],
  ['file:~/missing', 'ENOENT'],
  ['file:~/', 'EISDIR'],
  ['file:plain', 'is no full path'],
  ['file:~/empty', 'the key is empty'],
  ['file:~/two-lines', 'line break or control character'],
  ['file:~/huge', 'too long for a key'],
  [`${MARKER}\u200b`, 'a character that no key has'],
  [`\u201c${MARKER}\u201d`, 'a character that no key has'],
  [`cmd:echo ${MARKER}; echo ${MARKER} >&2; exit 3`, 'its command ended with exit 3'],
  ['cmd:true', 'its command printed nothing'],
  ['cmd:kill -9 $$', 'its command was ended by SIGKILL'],
  ['cmd:no-such-program-anywhere', 'its command ended with exit 127'],
])('%s fails without showing anything', async (value, why) => {
  await keyFile('empty', '\n');
  await keyFile('two-lines', `${MARKER}\n${MARKER}\n`);
  await keyFile('huge', 'x'.repeat(20_000));
  const failure = await resolveSecret(value, resolving()).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'usage', message: expect.stringContaining(why), hint: expect.any(String) });
  expect(failure).toMatchObject({ message: expect.stringContaining('socbuddy.key') });
  expect(`${(failure as Error).message} ${(failure as { hint: string }).hint}`).not.toContain(MARKER);
});

test('a key file that others can read is used, and reported', async () => {
  await keyFile('open', MARKER, 0o644);
  const notices: string[] = [];
  expect(await resolveSecret('file:~/open', resolving(notices))).toBe(MARKER);
  expect(notices).toEqual([
    expect.stringMatching(/open holds a key and is open to other users \(mode 0644\); run: chmod 600/),
  ]);
});

test('a command that does not end is given up, also when a child of its shell holds the pipe', async () => {
  await expect(firstLineOf('sleep 60 & sleep 60', 'socbuddy.key', resolving().env, 200)).rejects.toThrow(
    'did not end within 0.2 s',
  );
});
