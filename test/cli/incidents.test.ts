import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentinelIncident } from '../unit/incidents/sentinel.ts';
import { emptyFolder, type Ran, shell, socctl } from './run.ts';
import { storeIn } from './seed.ts';

/** A home with incidents of these titles. */
async function homeWith(...titles: readonly string[]): Promise<string> {
  const home = emptyFolder();
  for (const title of titles) await socctl(['incidents', 'create', title], { home });
  return home;
}

async function show(home: string, number: number): Promise<Record<string, unknown>> {
  const { stdout } = await socctl(['incidents', 'show', String(number), '--json'], { home });
  return JSON.parse(stdout) as Record<string, unknown>;
}

function files(named: Readonly<Record<string, unknown>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(named)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

describe('several at once', () => {
  test('each is told for itself, what worked is kept', async () => {
    const home = await homeWith('a', 'b');
    const { code, stdout, stderr } = await socctl(['incidents', 'assign', '1', '99', '2', 'alice', '--json'], { home });
    expect(code).toBe(9);
    expect((JSON.parse(stdout) as { number: number }[]).map(({ number }) => number)).toEqual([1, 2]);
    expect(stderr).toContain(`incident 1 is now with alice in ${storeIn(home)}`);
    expect(stderr).toMatch(/^socctl: no incident 99 .*socctl\.db$/m);
    expect(stderr).toContain('1 of 3 failed');
    expect(await show(home, 2)).toMatchObject({ assigned_to: 'alice' });
  });

  test.each([
    ['none is there', ['incidents', 'assign', '8', '9', 'alice'], 3],
    ['none may go there', ['incidents', 'update', '1', '2', '--status', 'new'], 8],
    ['one is not there', ['incidents', 'show', '9'], 3],
    ['one may not go there', ['incidents', 'update', '1', '--status', 'new'], 8],
  ])('%s: exit %s', async (_, args, exit) => {
    const home = await homeWith('a', 'b');
    await socctl(['incidents', 'close', '1', '2', '--classification', 'Undetermined'], { home });
    const { code, stdout } = await socctl(args, { home });
    expect(code).toBe(exit);
    expect(stdout).toBe('');
  });

  test.each(['', '--fields number', '--json', '--jsonl', '--format csv', '--json --fields number'])(
    'what list %s prints can be closed',
    async (options) => {
      const home = await homeWith('12 odd sign-ins', 'scan');
      const line = `socctl incidents list ${options} | socctl incidents close - --classification Undetermined`;
      const { code } = await shell(line, { home });
      expect(code).toBe(0);
      expect(await show(home, 1)).toMatchObject({ status: 'closed' });
      expect(await show(home, 2)).toMatchObject({ status: 'closed' });
    },
  );

  test('a list that is empty closes nothing; a text that is no list neither', async () => {
    const home = await homeWith('a');
    const close = ['incidents', 'close', '-', '--classification', 'Undetermined'];
    const nothing = await socctl(close, { home, input: '' });
    expect(nothing).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to do') });
    expect((await socctl(close, { home, input: '1\nand the others\n' })).code).toBe(2);
    expect(await show(home, 1)).toMatchObject({ status: 'new' });
  });

  test('what was closed one way is not quietly closed another way', async () => {
    const home = await homeWith('a');
    const close = ['incidents', 'close', '1', '--classification'];
    await socctl([...close, 'TruePositive-SuspiciousActivity'], { home });
    expect((await socctl([...close, 'Undetermined'], { home })).code).toBe(8);
    expect(await show(home, 1)).toMatchObject({ classification: 'TruePositive' });
  });
});

test('of many processes that base a change on the same etag exactly one wins', async () => {
  const home = await homeWith('a');
  const { etag } = await show(home, 1);
  const runs = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      socctl(['incidents', 'update', '1', '--title', `by ${index}`, '--if-match', String(etag)], { home }),
    ),
  );
  expect(runs.map(({ code }) => code).sort()).toEqual([0, 8, 8, 8, 8, 8]);
  const winner = runs.findIndex(({ code }) => code === 0);
  expect(await show(home, 1)).toMatchObject({ title: `by ${winner}` });
});

describe('list', () => {
  test('all of them, beyond one page of the engine', async () => {
    const incidents = Array.from({ length: 230 }, (_, index) =>
      sentinelIncident({}, { name: `n${index}`, id: `/workspaces/w/incidents/n${index}` }),
    );
    const home = emptyFolder();
    const imported = await socctl(['incidents', 'import', '--json'], { home, input: JSON.stringify(incidents) });
    expect(JSON.parse(imported.stdout)).toMatchObject({ created: 230 });
    const { stdout } = await socctl(['incidents', 'list', '--since', 'all', '--json'], { home });
    const listed = JSON.parse(stdout) as { incidents: { number: number }[]; total: number };
    expect(listed.incidents.map(({ number }) => number)).toEqual(
      Array.from({ length: 230 }, (_, index) => 230 - index),
    );
    expect(listed.total).toBe(230);
    const some = await socctl(['incidents', 'list', '--since', 'all', '--limit', '150', '--jsonl'], { home });
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(150);
  });

  test('nothing of the last days is not nothing', async () => {
    const home = emptyFolder();
    await socctl(['incidents', 'import'], { home, input: JSON.stringify(sentinelIncident()) });
    const { code, stdout, stderr } = await socctl(['incidents'], { home });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('no incidents: of the last 7d; every one there is: socctl incidents list --since all');
    const critical = await socctl(['incidents', 'list', '--severity', 'critical', '--json'], { home });
    expect(JSON.parse(critical.stdout)).toEqual({ incidents: [], total: 0, limit: 0, offset: 0 });
  });
});

describe('import', () => {
  test('a bad one is named by its file, the others go on', async () => {
    const cwd = files({
      'good.json': { value: [sentinelIncident()] },
      'bad.json': [sentinelIncident({ status: 'Gone' })],
      'lines.jsonl': `${JSON.stringify(sentinelIncident())}\n{"cut":\n`,
      'text.txt': 'hello',
    });
    const names = ['bad.json', 'lines.jsonl', 'good.json', 'text.txt', 'missing.json'];
    const { code, stdout, stderr } = await socctl(['incidents', 'import', ...names, '--json'], { cwd });
    expect(code).toBe(9);
    const answer = JSON.parse(stdout) as { failed: { item: number; message: string }[] };
    expect(answer).toMatchObject({ created: 1, updated: 0, unchanged: 1, numbers: [1] });
    expect(answer.failed.map(({ item }) => item)).toEqual([0, 2, 4, 5]);
    expect(stderr).toMatch(/^socctl: bad\.json: \[0\]: unknown status 'Gone'/m);
    expect(stderr).toMatch(/^socctl: lines\.jsonl: line 2: not JSON/m);
    expect(stderr).toMatch(/^socctl: text\.txt is not JSON/m);
    expect(stderr).toMatch(/^socctl: missing\.json: no such file/m);
  });

  test.each([
    ['a text', 'hello', /is not JSON/],
    ['nothing', '', /is empty/],
    ['a PDF', '%PDF-1.7', /is a PDF, not text/],
  ])('%s alone is exit 2', async (_, text, message) => {
    const { code, stderr } = await socctl(['incidents', 'import', 'x'], { cwd: files({ x: text }) });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('what a terminal would obey', () => {
  const hostile = sentinelIncident({
    title: '\u001b]0;owned\u0007\u001b[31mred\u202e',
    description: '\u001b[2Jgone\r\nnext\u009b1m',
    labels: [{ labelName: '\u001b[5m' }],
    comments: [],
  });

  async function imported(): Promise<string> {
    const home = emptyFolder();
    await socctl(['incidents', 'import'], { home, input: JSON.stringify(hostile) });
    await socctl(['incidents', 'comment', '1', '-'], { home, input: 'note \u001b[1A\n' });
    return home;
  }
  const raw = ({ stdout, stderr }: Ran): boolean => /[\u001b\u0007\u009b\u202e]/.test(stdout + stderr);

  test.each([
    ['list', '--since', 'all'],
    ['show', '1'],
    ['enrich', '1'],
  ])('is written out by %s', async (...args) => {
    const ran = await socctl(['incidents', ...args], { home: await imported() });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('\\x1b[31mred\\u202e');
    expect(raw(ran)).toBe(false);
  });
});

test.each([
  ['update without a change', ['update', '1'], /nothing to change/],
  ['update to closed', ['update', '1', '--status', 'closed'], /incidents close 1 --classification/],
  ['one etag for several', ['update', '1', '2', '--title', 'x', '--if-match', 'x'], /--if-match goes with one/],
  ['close without a classification', ['close', '1'], /TruePositive-SuspiciousActivity/],
  ['close without a reason', ['close', '1', '--classification', 'TruePositive'], /needs a reason/],
  ['assign without a name', ['assign', '1'], /who is to have it/],
  ['an entity that is none', ['create', 'x', '--entity', 'bob'], /say what it is, as in user=alice/],
  ['an empty title', ['create', ' '], /the title is empty/],
  ['an empty note', ['comment', '1', ' '], /the note is empty/],
  ['a duration that is none', ['list', '--since', '7x'], /'7x' is no duration/],
  ['an ISO duration that is none', ['list', '--since', 'P7'], /'P7' is no ISO 8601 duration/],
  ['a limit that is none', ['list', '--limit', 'x'], /'x' is no number/],
])('%s is exit 2', async (_, args, message) => {
  const { code, stdout, stderr } = await socctl(['incidents', ...args], { home: await homeWith('a', 'b') });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test.each([
  ['show', ['show', 'abc']],
  ['assign', ['assign', '1', 'alice', 'smith']],
  ['close', ['close', '1', '0', '--classification', 'Undetermined']],
  ['comment', ['comment', 'INC-1', 'text']],
])('%s of what is no number: not found, and nothing is done', async (_, args) => {
  const home = await homeWith('a');
  const { code, stdout, stderr } = await socctl(['incidents', ...args], { home });
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/^socctl: '.*' is no number of an incident in \/.*socctl\.db\n {2}incidents are named/);
  expect(await show(home, 1)).toMatchObject({ status: 'new', assigned_to: null });
});

test("nobody has it again with '' for a name", async () => {
  const home = await homeWith('a');
  await socctl(['incidents', 'assign', '1', 'alice'], { home });
  const { stderr } = await socctl(['incidents', 'assign', '1', ''], { home });
  expect(stderr).toContain('incident 1 is now with nobody');
  expect(await show(home, 1)).toMatchObject({ assigned_to: null });
});
