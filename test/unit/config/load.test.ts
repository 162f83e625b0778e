import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addProfile,
  type Config,
  loadConfig,
  readProfiles,
  removeProfile,
  useProfile,
} from '../../../src/config/index.ts';

const MARKER = 'marker-0123456789abcdef';

interface World {
  readonly home: string;
  readonly notices: string[];
  load(env?: Record<string, string>, profile?: string): Promise<Config>;
  profiles(): ReturnType<typeof readProfiles>;
}

async function world(): Promise<World> {
  const home = await mkdtemp(join(tmpdir(), 'socctl-load-'));
  const notices: string[] = [];
  const notice = (line: string): void => void notices.push(line);
  const request = (env: Record<string, string> = {}) =>
    ({ env: { HOME: home, ...env }, platform: 'linux', notice }) as const;
  return {
    home,
    notices,
    load: (env, profile) => loadConfig({ ...request(env), profile }),
    profiles: () => readProfiles(request()),
  };
}

test('a fresh home: defaults, the profile default, nothing made', async () => {
  const { home, load } = await world();
  const config = await load();
  expect(config.profile).toBe('default');
  expect(config.storePath()).toBe(join(home, '.local/share/socctl/socctl.db'));
  expect(config.get('fail_on')).toBeUndefined();
  expect(await config.secret('socbuddy.key')).toBeUndefined();
  await expect(readFile(config.files.settings)).rejects.toThrow('ENOENT');
});

test('option before variable before what is stored, for the profile', async () => {
  const { load, profiles } = await world();
  for (const name of ['a', 'b', 'c']) await addProfile(await profiles(), name);
  await useProfile(await profiles(), 'a');
  expect((await load()).profile).toBe('a');
  expect((await load({ SOCCTL_PROFILE: 'b' })).profile).toBe('b');
  expect((await load({ SOCCTL_PROFILE: 'b' }, 'c')).profile).toBe('c');
  expect((await load({ SOCCTL_PROFILE: '' })).profile).toBe('a');
  await expect(load({ SOCCTL_PROFILE: 'nope' })).rejects.toMatchObject({
    code: 'not_found',
    hint: expect.stringContaining('profile add nope'),
  });
});

test('values and keys of one profile are not seen in another', async () => {
  const { load, profiles } = await world();
  await addProfile(await profiles(), 'work');
  const work = await load({}, 'work');
  await work.set('fail_on', 'malicious');
  await work.storeSecret('socbuddy.key', MARKER);
  expect((await load({}, 'work')).get('fail_on')).toBe('malicious');
  expect(await (await load({}, 'work')).secret('socbuddy.key')).toBe(MARKER);
  expect((await load()).get('fail_on')).toBeUndefined();
  expect(await (await load()).secret('socbuddy.key')).toBeUndefined();
});

test('a removed profile takes its keys along: a new one of that name has none', async () => {
  const { load, profiles } = await world();
  await addProfile(await profiles(), 'work');
  await (await load({}, 'work')).storeSecret('socbuddy.key', MARKER);
  await useProfile(await profiles(), 'work');
  await removeProfile(await profiles(), 'work');
  expect((await load()).profile).toBe('default');
  expect(await readFile((await load()).files.secrets, 'utf8')).not.toContain(MARKER);
  await addProfile(await profiles(), 'work');
  expect(await (await load({}, 'work')).secret('socbuddy.key')).toBeUndefined();
});

test('a key goes to the secrets file and nowhere else', async () => {
  const { load } = await world();
  const config = await load();
  await config.set('fail_on', 'malicious');
  expect(await config.storeSecret('socbuddy.key', MARKER)).toBe(config.files.secrets);
  expect(await readFile(config.files.settings, 'utf8')).not.toContain(MARKER);
  expect(await readFile(config.files.secrets, 'utf8')).toContain(MARKER);
});

test.each([
  ['', 'empty'],
  ['two\nlines', 'line break'],
  ['bell\u0007', 'control character'],
  ['env:SOC_KEY', 'none itself'],
  ['cmd:touch /tmp/x', 'none itself'],
])('%j is not stored as a key', async (secret, why) => {
  const config = await (await world()).load();
  await expect(config.storeSecret('socbuddy.key', secret)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(why),
  });
  await expect(readFile(config.files.secrets)).rejects.toThrow('ENOENT');
});

test('of a key only a reference is set, and a variable wins over it', async () => {
  const { load } = await world();
  const config = await load();
  await expect(config.set('socbuddy.key', MARKER)).rejects.toMatchObject({
    code: 'usage',
    hint: expect.stringContaining('auth login socbuddy'),
  });
  await config.set('socbuddy.key', 'env:SOC_KEY');
  expect(await (await load({ SOC_KEY: MARKER })).secret('socbuddy.key')).toBe(MARKER);
  expect(await (await load({ SOC_KEY: MARKER, SOCCTL_SOCBUDDY_KEY: 'other' })).secret('socbuddy.key')).toBe('other');
});

test('unset takes out of either file, and says whether there was anything', async () => {
  const { load } = await world();
  const config = await load();
  expect(await config.unset('fail_on')).toBe(false);
  await config.set('fail_on', 'malicious');
  await config.set('socbuddy.key', 'env:SOC_KEY');
  expect([await config.unset('fail_on'), await config.unset('socbuddy.key')]).toEqual([true, true]);
  const after = await load({ SOC_KEY: MARKER });
  expect([after.get('fail_on'), await after.secret('socbuddy.key')]).toEqual([undefined, undefined]);
});

test('what a hand wrote wrongly is said, has no effect and can be unset', async () => {
  const { load, notices } = await world();
  const config = await load();
  await config.set('fail_on', 'malicious');
  await writeFile(
    config.files.settings,
    JSON.stringify({ version: 1, profiles: { default: { fial_on: 'x', 'socbuddy.key': MARKER, constructor: 'y' } } }),
    { mode: 0o600 },
  );
  const again = await load();
  expect(again.strays.map(({ message }) => message)).toEqual([
    expect.stringContaining('"fial_on" is no setting'),
    expect.stringContaining('"socbuddy.key" is a key and does not belong there'),
    expect.stringContaining('"constructor" is no setting'),
  ]);
  expect(notices).toHaveLength(3);
  expect(notices.join('')).not.toContain(MARKER);
  expect(await again.secret('socbuddy.key')).toBeUndefined();
  expect(await again.unset('fial_on')).toBe(true);
  expect((await load()).strays).toHaveLength(2);
});

test('a secrets file that was open says that the keys may have been read', async () => {
  const { load, notices } = await world();
  const config = await load();
  await config.storeSecret('socbuddy.key', MARKER);
  await chmod(config.files.secrets, 0o640);
  await (await load()).secret('socbuddy.key');
  expect(notices).toEqual([
    expect.stringMatching(/secrets\.json was open .*\(mode 0640\), set to 0600; the keys in it may have been read/),
  ]);
});

test('a broken secrets file stops only what needs it', async () => {
  const { load } = await world();
  const config = await load();
  await config.storeSecret('socbuddy.key', MARKER);
  await writeFile(config.files.secrets, '{');
  const again = await load();
  expect(again.get('verdict.benign_confidence')).toBe(7);
  await expect(again.secret('socbuddy.key')).rejects.toMatchObject({ code: 'usage' });
});
