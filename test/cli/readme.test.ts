import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../remote/listen.ts';
import { SOCBUDDY_KEY, socbuddyServer } from '../remote/socbuddy-server.ts';
import { emptyFolder, ROOT, shell } from './run.ts';
import { type Going, start } from './start.ts';
import { screen } from './terminal.ts';
import { KEY, startVendors, type Vendors } from './vendors.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** A command of a recipe: where it is typed, and the status it says it ends with. */
interface Step {
  readonly at: string;
  readonly line: string;
  readonly exit: number;
}

/** The lines of a block, those that go on joined with what they go on with. */
function linesOf(block: string): string[] {
  return block
    .trimEnd()
    .replaceAll(/\\\n\s*|(?<=\|)\n\s*/g, ' ')
    .split('\n');
}

/** The commands of the blocks marked as runnable, in order: `run`, or `run on MACHINE` with a home of its own. */
function steps(): Step[] {
  return [...README.matchAll(/```sh run(?: on (\w+))?\n([\s\S]*?)```/g)].flatMap(([, at = 'here', block = '']) =>
    linesOf(block).map((line) => ({ at, line, exit: Number(/# exit (\d+)/.exec(line)?.[1] ?? 0) })),
  );
}

/** Whom a command may ask, by what is in it; all the others ask nobody. */
const MAY_ASK = [
  ['virustotal', /^socctl analyze 8\.8\.8\.8$|login virustotal/],
  ['joe_sandbox', / --submit\b| --wait$|login joe_sandbox/],
] as const;

const folder = emptyFolder();
const homes = new Map<string, string>();
let vendors: Vendors;
let socbuddy: Listening;
let server: Going | undefined;
let address = '';

beforeAll(async () => {
  vendors = await startVendors();
  socbuddy = await listen(socbuddyServer());
  for (const name of ['README.md', 'SECURITY.md']) copyFileSync(join(ROOT, name), join(folder, name));
  cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  for (const name of ['vt.key', 'joe.key']) writeFileSync(join(folder, name), `${KEY}\n`);
  writeFileSync(join(folder, 'socbuddy.key'), `${SOCBUDDY_KEY}\n`);
});
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await Promise.all([vendors.close(), socbuddy.close()]);
});

function homeOf(at: string): string {
  const home = homes.get(at) ?? emptyFolder();
  homes.set(at, home);
  return home;
}

/** The addresses that the README invents are ours here, and so are those of the sources. */
async function play({ at, line }: Step) {
  const how = {
    cwd: folder,
    home: homeOf(at),
    env: Object.fromEntries(Object.entries(vendors.env).filter(([name]) => name.endsWith('_URL'))),
  };
  if (line.startsWith('socctl serve')) {
    server = start(['serve', '--port', '0'], how);
    await server.told('\n');
    address = /http:\S+/.exec(server.stderr())?.[0] ?? '';
    return { code: 0, stdout: '', stderr: address };
  }
  const typed = line
    .replaceAll('https://soc.example.com', address)
    .replaceAll('https://socbuddy.example.com', socbuddy.url);
  return shell(typed, how);
}

test('the recipes of the README do what they say, in the order in which they stand', { timeout: 300_000 }, async () => {
  const all = steps();
  expect(all.length).toBeGreaterThan(30);
  for (const step of all) {
    const before = vendors.seen.length;
    const { code, stdout, stderr } = await play(step);
    expect({ line: step.line, code, stderr: code === step.exit ? '' : stderr }).toEqual({
      line: step.line,
      code: step.exit,
      stderr: '',
    });
    expect(stdout + stderr).not.toMatch(/\n {4}at /);
    // Nobody is asked without a key, and a sandbox not without a word more.
    const asked = vendors.seen.slice(before).map(({ url }) => url.split('/')[1]);
    const may = MAY_ASK.filter(([, words]) => words.test(step.line)).map(([vendor]) => vendor);
    expect({ line: step.line, asked: [...new Set(asked)] }).toEqual({ line: step.line, asked: may });
  }
});

test('the terminal of the README shows what a terminal shows', async () => {
  const [, line = '', shown = ''] = /```console\n\$ (.*)\n([\s\S]*?)```/.exec(README) ?? [];
  const withoutId = (text: string) => text.replace(/show [0-9a-f]{8}/, 'show ID').trimEnd();
  expect(withoutId(await screen(line, { columns: 100, rows: 40 }))).toBe(withoutId(shown));
});
