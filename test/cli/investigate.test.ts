import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLocalEngine } from '../../src/engine/index.ts';
import { session, sessionRow } from '../../src/engine/records/session.ts';
import { expectInert } from '../unit/investigations/inert.ts';
import { emptyFolder, type Ran, ROOT, socctl } from './run.ts';
import { engineOn, storeIn } from './seed.ts';
import { start } from './start.ts';

const MAIL = join(ROOT, 'examples/phishing-report.txt');

function idIn({ stderr }: Ran): string {
  return /sess_[0-9a-f]{24}/.exec(stderr)?.[0] ?? '';
}

test('a reported mail, from the report to a follow-up', async () => {
  const home = emptyFolder();
  const begun = await socctl(['investigate', 'start', '-i', MAIL], { home });
  expect([begun.code, begun.stderr]).toEqual([0, `kept as ${idIn(begun)} in ${storeIn(home)}\n`]);
  expect(begun.stdout).toContain(
    '| `hxxps[://]www[.]paypa1[.]com/signin/secure[.]php?session=8831` | url | suspicious |',
  );
  expectInert(begun.stdout);
  const id = idIn(begun);

  const shown = await socctl(['investigate', 'show', id], { home });
  expect([shown.stdout, shown.stderr]).toEqual([begun.stdout, '']);

  const more = await socctl(['investigate', 'follow-up', id, 'also', 'hxxp://paypa1[.]com/b'], { home });
  expect(more.stdout).toMatch(/^## Follow-up: also hxxp\[:\/\/\]paypa1\[\.\]com\/b\n/);
  const whole = await socctl(['investigate', 'show', id], { home });
  expect(whole.stdout).toBe(`${begun.stdout}\n${more.stdout}`);

  const question = await socctl(['investigate', 'follow-up', id], { home, input: 'who did it?' });
  expect([question.code, question.stdout]).toEqual([0, expect.stringMatching(/^Nothing was analyzed/)]);

  const { stdout: json } = await socctl(['investigate', 'show', id, '--json'], { home });
  expect(session.parse(JSON.parse(json))).toEqual(JSON.parse(json));
  expect(JSON.parse(json).query).toBe(readFileSync(MAIL, 'utf8'));
  const { stdout: page } = await socctl(['investigate', 'list', '--json'], { home });
  const { sessions, ...counts } = JSON.parse(page);
  expect(counts).toEqual({ total: 1, limit: 20, offset: 0 });
  for (const row of sessions) expect(sessionRow.parse(row)).toEqual(row);
});

test('work that was cut off goes on with a follow-up, which needs no text then', async () => {
  const home = emptyFolder();
  await socctl(['investigate', 'list'], { home });
  const engine = createLocalEngine({ storePath: storeIn(home), actor: 'tester', notice: () => {} });
  const { session_id: id } = await engine.call('investigation.start', { query: 'www.paypa1.com' });
  await engine.close();

  const waiting = await socctl(['investigate', 'show', id], { home });
  expect([waiting.stdout, waiting.stderr]).toEqual([
    '',
    expect.stringMatching(/no report yet: it is active; to go on: socctl/),
  ]);
  const { code, stdout, stderr } = await socctl(['investigate', 'follow-up', id], { home, input: 'not read' });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^# Investigation: www/)]);
  expect(stderr).toContain('its work had been cut off and is done now');
});

test('work that was cut off is done before what a follow-up adds', async () => {
  const home = emptyFolder();
  await socctl(['investigate', 'list'], { home });
  const engine = createLocalEngine({ storePath: storeIn(home), actor: 'tester', notice: () => {} });
  const { session_id: id } = await engine.call('investigation.start', { query: 'www.paypa1.com' });
  await engine.close();
  const { code, stdout } = await socctl(['investigate', 'follow-up', id, 'and 203.0.113.7'], { home });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^## Follow-up: and 203/)]);
  const { stdout: whole } = await socctl(['investigate', 'show', id], { home });
  expect(whole).toMatch(/^# Investigation: www[\s\S]*## Follow-up: and 203/);
});

test('Ctrl-C keeps the investigation and says how it goes on', async () => {
  const home = emptyFolder();
  const run = start(['investigate', 'start'], { home });
  run.child.stdin.end(Array.from({ length: 500 }, (_, index) => `host${index}.example.net\n`).join(''));
  const engine = createLocalEngine({ storePath: storeIn(home), actor: 'tester', notice: () => {} });
  let analyzed = 0;
  while (analyzed < 5) {
    await new Promise((later) => setTimeout(later, 20));
    analyzed = await engine.call('analysis.list', {}).then(
      ({ analyses }) => analyses.length,
      () => 0,
    );
  }
  run.child.kill('SIGINT');
  expect([await run.ended, run.stdout()]).toEqual([130, '']);
  const id = /interrupted: kept as (sess_[0-9a-f]{24}) in .*; to go on: socctl investigate follow-up \1\n/.exec(
    run.stderr(),
  )?.[1];
  expect(await engine.call('investigation.show', { session_id: id ?? '' })).toMatchObject({ status: 'active' });
  await engine.close();
  const { stdout } = await socctl(['investigate', 'follow-up', id ?? ''], { home });
  expect(stdout).toMatch(/of 500 indicators\n/);
});

test('--limit 0 lists all there are, page after page, also behind an offset', async () => {
  const home = emptyFolder();
  const engine = engineOn(home, () => true);
  for (let count = 0; count < 130; count += 1) await engine.call('investigation.start', { query: `mail ${count}` });
  await engine.close();
  const listed = async (...args: readonly string[]) =>
    JSON.parse((await socctl(['investigate', 'list', '--json', ...args], { home })).stdout);
  const all = await listed('--limit', '0');
  expect(new Set(all.sessions.map(({ title }: { title: string }) => title)).size).toBe(130);
  expect(all).toMatchObject({ total: 130, limit: 130, offset: 0 });
  const rest = await listed('--limit', '0', '--offset', '15');
  expect(rest.sessions).toEqual(all.sessions.slice(15));
  expect(await listed()).toEqual({ sessions: all.sessions.slice(0, 20), total: 130, limit: 20, offset: 0 });
});

describe('mistakes', () => {
  test.each([
    [['start'], '', 'there is no text to investigate'],
    [['start', '-i', 'nowhere.txt'], '', 'nowhere.txt: no such file'],
    [['start', 'report.txt'], '', 'report.txt is a file, not a text'],
    [['start', '8.8.8.8', '--plugins', 'nobody'], '', 'no enabled source is called nobody'],
    [['start', '8.8.8.8', '--plugins', ','], '', '--plugins: no name'],
    [['start'], 'word '.repeat(200_001), 'stdin is longer than 1000000 characters'],
    [['list', '--limit', '-1'], '', "--limit: '-1' is no number"],
    [['list', '--offset', '-1'], '', "--offset: '-1' is no number"],
  ])('%j', async (words, input, message) => {
    const [home, cwd] = [emptyFolder(), emptyFolder()];
    copyFileSync(MAIL, join(cwd, 'report.txt'));
    const { code, stdout, stderr } = await socctl(['investigate', ...words], { home, cwd, input });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`socctl: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    // Nothing is kept of what was not understood.
    const { stderr: listed } = await socctl(['investigate', 'list'], { home });
    expect(listed).toMatch(/^no investigations: begin with/);
  });

  test.each([[['show']], [['follow-up', 'x.example']]])('%j of an id that is not there', async (words) => {
    const [verb = '', ...rest] = words;
    const { code, stderr } = await socctl(['investigate', verb, 'sess_0', ...rest]);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^socctl: no investigation sess_0 in the local store \/.*socctl\.db\n {2}socctl investigate list/,
    );
  });
});

test('some that no source takes make the run partial', async () => {
  const words = ['investigate', 'start', '203.0.113.7 and a@files.example.org', '--plugins', 'lookalike'];
  const { code, stdout, stderr } = await socctl(words);
  expect([code, stderr]).toEqual([9, expect.stringContaining('1 of 2 indicators could not be analyzed')]);
  expect(stdout).toContain('could not be analyzed: none of the plugins takes the type');
});
