import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProfileName, noSuchProfile } from '../../../src/config/profile.ts';
import { readProfiles, removeProfile } from '../../../src/config/profiles.ts';

test.each(['constructor', 'prototype', '__proto__'])('%s is said to be reserved', (name) => {
  expect(() => checkProfileName(name)).toThrow(
    expect.objectContaining({ code: 'usage', message: expect.stringContaining('reserved') }),
  );
});

test.each(['', 'No Name', 'A', 'a'.repeat(65)])('%j is no name, and the rule is said', (name) => {
  expect(() => checkProfileName(name)).toThrow(
    expect.objectContaining({ code: 'usage', hint: expect.stringContaining('names are 1 to 64') }),
  );
});

test('a missing profile can be made when it was to be used, and not when it was to be removed', () => {
  expect(noSuchProfile('work', ['default']).hint).toContain('profile add work');
  expect(noSuchProfile('work', ['default'], 'removed').hint).toContain('profile list');
  expect(noSuchProfile('constructor', ['default']).hint).toContain('profile list');
});

test('removing what is not there does not advise to make it', async () => {
  const env = { SOCCTL_CONFIG_DIR: mkdtempSync(join(tmpdir(), 'socctl-profile-')) };
  const profiles = await readProfiles({ env, platform: 'linux', notice: () => {} });
  await expect(removeProfile(profiles, 'work')).rejects.toMatchObject({
    code: 'not_found',
    hint: 'see them with: socctl config profile list',
  });
});
