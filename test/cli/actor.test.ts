import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { CAN_BE_ANOTHER, emptyFolder, environment, SOCCTL, socctl } from './run.ts';

const MARK = ['mark', 'files.example.org', 'benign', '--note', 'our own mirror', '--json'];

/** Not in any machine's list of users, as the ids that containers run under often are. */
const NOBODY_AT_ALL = 543_210;

test('what is done is recorded under the name of the user', async () => {
  const { stdout } = await socctl(MARK);
  expect(JSON.parse(stdout)['created_by']).toBe(userInfo().username);
});

test.runIf(CAN_BE_ANOTHER)('a user id without a name is no reason to fail', () => {
  const home = emptyFolder();
  chownSync(home, NOBODY_AT_ALL, NOBODY_AT_ALL);
  const { status, stdout } = spawnSync(process.execPath, [SOCCTL, ...MARK], {
    uid: NOBODY_AT_ALL,
    gid: NOBODY_AT_ALL,
    env: environment({ home }),
    cwd: home,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)['created_by']).toBe('unknown');
});
