import { expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';
import { engineOn, runningJob } from './seed.ts';

test('a running job: pending, exit 7, again and again', async () => {
  const { home, id } = await runningJob();
  for (const args of [
    ['poll', id, 'test_sandbox', '--json'],
    ['poll', id.slice(0, 8), 'test_sandbox', '--json'],
  ]) {
    const { code, stdout } = await socctl(args, { home });
    expect({ code, state: JSON.parse(stdout) }).toEqual({ code: 7, state: { status: 'pending' } });
  }
  const { code, stdout } = await socctl(['poll', id, '--json'], { home });
  expect({ code, states: JSON.parse(stdout) }).toEqual({ code: 7, states: { test_sandbox: { status: 'pending' } } });
});

test('when it is done: ready with its result, repeatable, and the stored verdict has changed', async () => {
  const { home, id } = await runningJob();
  const before = await socctl(['analyses', 'show', id, '--json'], { home });
  const engine = engineOn(home, () => true);
  await engine.call('analysis.poll', { id });
  await engine.close();
  for (let time = 0; time < 2; time += 1) {
    const { code, stdout } = await socctl(['poll', id, 'test_sandbox', '--json'], { home });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'ready',
      result: { plugin: 'test_sandbox', verdict: 'malicious' },
    });
  }
  const after = await socctl(['analyses', 'show', id, '--json'], { home });
  expect(JSON.parse(before.stdout).verdict.verdict).toBe('unknown');
  expect(JSON.parse(after.stdout).verdict.verdict).toBe('malicious');
});

test('without an id: the jobs that are running; none names the next command', async () => {
  const { home, id } = await runningJob();
  const listed = await socctl(['poll', '--json'], { home });
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id, plugin: 'test_sandbox', ioc: 'http://files.example.org/a' }]);
  const none = await socctl(['poll'], { home: emptyFolder() });
  expect(none).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^no running jobs: every answer is in/),
  });
  const all = await socctl(['poll', '--all'], { home: emptyFolder() });
  expect(all).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^no sources: nothing was still running/),
  });
  for (const line of [none.stderr, all.stderr]) {
    expect(line).toMatch(/: socctl analyses list\n$/);
    expect(line.trimEnd().length).toBeLessThanOrEqual(79);
  }
});

test('--all asks for every running job', async () => {
  const { home, id } = await runningJob();
  const { code, stdout } = await socctl(['poll', '--all', '--json'], { home });
  expect({ code, rows: JSON.parse(stdout) }).toEqual({
    code: 7,
    rows: [{ id, plugin: 'test_sandbox', status: 'pending' }],
  });
});

test('--wait comes back when its time is up', async () => {
  const { home, id } = await runningJob();
  const { code } = await socctl(['poll', id, '--wait=2'], { home });
  expect(code).toBe(7);
});

test.each(['--wait', '--wait=2'])('%s without an id is told, not forgotten', async (wait) => {
  const { home } = await runningJob();
  const { code, stdout, stderr } = await socctl(['poll', wait], { home });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('socctl poll --all --wait');
});

test.each([
  ['an id that is not there', ['00000000-0000-4000-8000-000000000000']],
  ['an id that is none', ['nonsense']],
])('%s: not found, exit 3', async (_, args) => {
  expect((await socctl(['poll', ...args])).code).toBe(3);
});

test('a source that never was pending: not found', async () => {
  const { home, id } = await runningJob();
  expect((await socctl(['poll', id, 'ioc_facts'], { home })).code).toBe(3);
});

test('the id may stand behind --wait, which is no duration then', async () => {
  const { home } = await runningJob();
  expect((await socctl(['poll', '--wait', '00000000-0000-4000-8000-000000000000'], { home })).code).toBe(3);
  expect((await socctl(['poll', '--wait', 'nonsense'], { home })).code).toBe(3);
});

test('a wait that is no duration is a mistake', async () => {
  const { home, id } = await runningJob();
  expect((await socctl(['poll', id, '--wait=soon'], { home })).code).toBe(2);
});
