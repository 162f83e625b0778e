import { describe, expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';

const create = (name: string, ...more: string[]): string[] => [
  'keys',
  'create',
  name,
  '--scope',
  'analysis:read',
  ...more,
];

test('the key alone on stdout, once; that it is not shown again on stderr', async () => {
  const home = emptyFolder();
  const { code, stdout, stderr } = await socctl(create('soar'), { home });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^sb_[0-9a-f]{32}\n$/);
  expect(stderr).toContain('it is not shown again');
  expect(stderr).not.toContain(stdout.trim());
  const listed = await socctl(['keys', 'list', '--json'], { home });
  expect(listed.stdout).not.toContain(stdout.trim());
  expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'soar', prefix: stdout.slice(0, 11) }]);
});

test('--json gives exactly the documented record', async () => {
  const { stdout } = await socctl(create('soar', '--scope', 'audit:read,graph:read', '--org', 'acme', '--json'));
  const made = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(made)).toEqual(['id', 'name', 'key', 'scopes', 'org', 'created_at', 'expires_at']);
  expect(made).toMatchObject({ name: 'soar', scopes: ['analysis:read', 'graph:read', 'audit:read'], org: 'acme' });
});

describe('mistakes', () => {
  test.each([
    [['keys', 'create', 'a', '--scope', 'actons:use'], 2, /no scope 'actons:use'\n {2}did you mean actions:use\?/],
    [['keys', 'create', 'a', '--scope', 'admin'], 2, /no scope 'admin'\n {2}the scopes are analysis:read, /],
    [['keys', 'create', 'a'], 2, /needs a scope\n {2}the scopes are /],
    [create('a b'), 2, /'a b' cannot be the name of an account/],
    [create('a', '--org', '../b'), 2, /'\.\.\/b' cannot be an organisation/],
    [create('a', '--expires', 'soon'), 2, /--expires: 'soon' is no time/],
    [create('a', '--expires', '2020-01-01'), 2, /--expires: 2020-01-01 is past/],
    [create('a', '--expires', '2999-02-31'), 2, /'2999-02-31' is no time/],
    [create('a', '--rate', '0'), 2, /the requests a minute cannot be 0/],
    [create('a', '--rate', 'many'), 2, /--rate: 'many' is no whole number/],
    [create('a', '--quota', '-1'), 2, /--quota: '-1' is no whole number/],
    [['keys', 'revoke', 'nobody'], 3, /no account nobody in the local store .*socctl\.db/],
    [['keys', 'rotate', 'nobody'], 3, /no account nobody in the local store/],
  ])('%j', async (args, status, message) => {
    const { code, stdout, stderr } = await socctl(args);
    expect({ code, stdout }).toEqual({ code: status, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

test('a name is taken while its key works', async () => {
  const home = emptyFolder();
  const run = (...args: string[]) => socctl(args, { home });
  const first = await run(...create('soar'));
  const again = await run(...create('soar'));
  expect(again.code).toBe(8);
  expect(again.stderr).toMatch(/there is an account soar already in the local store .*\n.*socctl keys rotate soar/);
  const rotated = await run('keys', 'rotate', 'soar');
  expect(rotated.stdout).toMatch(/^sb_[0-9a-f]{32}\n$/);
  expect(rotated.stdout).not.toBe(first.stdout);
  const revoked = await run('keys', 'revoke', 'soar');
  expect([revoked.code, revoked.stdout]).toEqual([0, '']);
  expect(revoked.stderr).toContain(`the key ${rotated.stdout.slice(0, 11)}… of soar is revoked in `);
  expect((await run('keys', 'revoke', 'soar')).code).toBe(0);
  expect((await run('keys', 'rotate', 'soar')).code).toBe(8);
  expect((await run(...create('soar'))).code).toBe(0);
  const { stdout } = await run('keys');
  expect(stdout.match(/^soar +(?:active|revoked) /gm)).toHaveLength(3);
});

test('an empty list names the command that fills it', async () => {
  const { code, stderr } = await socctl(['keys', 'ls']);
  expect(code).toBe(0);
  expect(stderr).toContain('socctl keys create NAME');
  expect((await socctl(['audit'])).stderr).toContain('socctl serve');
});
