import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit.ts';
import { listen } from '../remote/listen.ts';
import { emptyFolder, type Ran, socctl } from './run.ts';
import { runningJob } from './seed.ts';
import { start } from './start.ts';

/** A run that asks a server which answers with this status. */
async function askedOf(status: number): Promise<Ran> {
  const server = await listen(() => ({ status, json: { error: { code: 'some', message: 'so it is', hint: null } } }));
  const env = { SOCCTL_SERVER_URL: server.url, SOCCTL_SERVER_KEY: 'sb_a-key' };
  const ran = await socctl(['mark', 'example.com', 'benign'], { env });
  await server.close();
  return ran;
}

/** How each exit comes about in a real run. */
const CASES: Readonly<Record<keyof typeof EXIT, () => Promise<Pick<Ran, 'code' | 'stderr'>>>> = {
  done: () => socctl(['defang', 'http://example.com']),
  usage: () => socctl(['extract', '--no-such-option']),
  not_found: () => socctl(['analyses', 'show', '00000000-0000-4000-8000-000000000000']),
  partial: () => socctl(['analyze', '8.8.8.8', 'no indicator at all']),
  finding: () => socctl(['analyze', 'bob@mailinator.com', '--fail-on', 'suspicious']),
  async unavailable() {
    const data = emptyFolder();
    mkdirSync(join(data, 'socctl.db'));
    return socctl(['analyze', '8.8.8.8'], { env: { SOCCTL_DATA_DIR: data } });
  },
  async conflict() {
    const home = emptyFolder();
    await socctl(['incidents', 'create', 'odd sign-in'], { home });
    return socctl(['incidents', 'update', '1', '--severity', 'high', '--if-match', 'stale'], { home });
  },
  async pending() {
    const { home, id } = await runningJob();
    return socctl(['poll', id], { home });
  },
  async interrupted() {
    const run = start(['analyze', '--jsonl']);
    run.child.stdin.write('8.8.8.8\n');
    await run.until((out) => out.includes('\n'));
    run.child.kill('SIGINT');
    return { code: await run.ended, stderr: run.stderr() };
  },
  refused: () => askedOf(401),
  rate_limited: () => askedOf(429),
  async internal() {
    // A full output device: no failure of the input, the store or a source.
    const { shell } = await import('./run.ts');
    return shell('socctl defang http://example.com > /dev/full');
  },
};

test.each(Object.keys(EXIT) as (keyof typeof EXIT)[])('%s', async (name) => {
  const { code } = await CASES[name]();
  expect(code).toBe(EXIT[name].status);
});

test.each([
  ['an unknown command', ['extrakt'], /unknown command 'extrakt'/],
  ['an unknown option', ['extract', '--jsn'], /unknown option '--jsn'/],
  ['a missing argument', ['analyses', 'show'], /missing required argument/],
  ['an argument too many', ['plugins', 'enable', 'a', 'b'], /unexpected argument 'b'/],
  [
    'a value that is no choice',
    ['analyze', '--type', 'car', '8.8.8.8'],
    /'--type <type>' argument 'car' is invalid\n.*one of: ip, domain/,
  ],
  ['formats that exclude each other', ['analyze', '8.8.8.8', '--jsonl', '--format', 'csv'], /exclude each other/],
  ['an unknown type', ['extract', '--types', 'car'], /unknown type 'car'/],
  ['a value that is no indicator', ['analyze', 'hello'], /'hello' is no IP address, no domain/],
  [
    'a value that does not fit its type',
    ['analyze', 'example.com', '--type', 'ip'],
    /'example\.com' is no IP address but a domain/,
  ],
  ['no source left', ['analyze', '8.8.8.8', '--plugins', 'nobody'], /no enabled plugin is called nobody\n/],
])('%s is one line and exit 2', async (_, args, message) => {
  const { code, stdout, stderr } = await socctl(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  const lines = stderr.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^socctl: /);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(stderr).not.toMatch(/ {4}at /);
});

test('with --json the error stands on stdout too, as one document', async () => {
  const { code, stdout } = await socctl(['analyze', 'hello', '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toEqual({
    error: { code: 'invalid_request', message: expect.any(String), hint: expect.anything() },
  });
});

test.each(['hello', 'analyze --nope', 'show'])(
  'the documented shape also for mistakes of argv itself: %s --json',
  async (line) => {
    const { stdout } = await socctl([...line.split(' '), '--json']);
    expect(Object.keys(JSON.parse(stdout).error)).toEqual(['code', 'message', 'hint']);
  },
);

test('a stack trace only with --debug', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'x.pdf'), '%PDF-1.7');
  const plain = await socctl(['extract', 'x.pdf'], { cwd: folder });
  const debug = await socctl(['extract', 'x.pdf', '--debug'], { cwd: folder });
  expect(plain.stderr).not.toMatch(/ at /);
  expect(debug.stderr).toMatch(/\n {4}at /);
});
