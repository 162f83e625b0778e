import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';
import { screen } from './terminal.ts';

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 160, rows: 40 },
];

/** Long and short values of every type, as a busy day brings them. */
function values(count: number): string[] {
  const shapes = [
    (n: number) => `198.51.100.${n % 256}`,
    (n: number) => `node-${n}.a-rather-long-name-for-a-host.example.net`,
    (n: number) =>
      `http://node-${n}.example.net/a/path/that/goes/on/and/on/for/a/while/until/it/is/cut.php?session=${n}`,
    (n: number) => `someone.${n}@example.net`,
    (n: number) => n.toString(16).padStart(8, '0').repeat(8).slice(0, 63).concat('b'),
  ];
  return Array.from({ length: count }, (_, n) => (shapes[n % shapes.length] as (n: number) => string)(n));
}

/** Ids differ from run to run. */
function steady(text: string): string {
  return text.replace(/\b[0-9a-f]{8}\b(?=$|\s)/gm, 'xxxxxxxx');
}

function folder(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'none.txt'), 'a text without any\n');
  writeFileSync(join(cwd, 'one.txt'), 'hxxp://paypa1[.]com/signin\n');
  writeFileSync(join(cwd, 'many.txt'), `${values(500).join('\n')}\n`);
  return cwd;
}

describe.each(SIZES)('a terminal of $columns columns', (size) => {
  test.each([
    'socctl extract none.txt',
    'socctl extract one.txt',
    'socctl extract many.txt',
    'socctl analyze --extract -i none.txt',
    'socctl analyze http://paypa1.com/signin',
    'socctl analyze --extract -i one.txt',
    'socctl analyze -i many.txt',
    'socctl analyses list',
    'socctl plugins',
    'socctl poll',
  ])('%s', async (line) => {
    const shown = await screen(line, size, { cwd: folder() });
    expect(steady(shown)).toMatchSnapshot();
    for (const each of shown.split('\n')) expect(each.length).toBeLessThanOrEqual(size.columns);
  });

  test('nothing wraps: 500 rows take 500 lines', async () => {
    const cwd = folder();
    const shown = await screen('socctl analyze -i many.txt', { ...size, rows: 520 }, { cwd });
    expect(shown.split('\n').filter((line) => /unknown|not_applicable/.test(line)).length).toBeGreaterThanOrEqual(500);
  });
});

test('values are unclickable on a terminal, raw with --no-defang', async () => {
  const size = { columns: 80, rows: 24 };
  expect(await screen('echo http://paypa1.com/a | socctl extract', size)).toContain('hxxp[://]paypa1[.]com/a');
  expect(await screen('echo http://paypa1.com/a | socctl extract --no-defang', size)).toContain(' http://paypa1.com/a');
});

test.each(['extract', 'analyze', 'defang', 'refang'])(
  '%s on a terminal says how to end what is typed',
  async (command) => {
    const size = { columns: 80, rows: 24 };
    const shown = await screen(`socctl ${command}`, size, { key: { after: 'end with Ctrl-D', name: 'C-c' } });
    expect(shown).toContain('paste text, end with Ctrl-D');
  },
);

test('analyses list names --limit only where there are older ones', async () => {
  const home = emptyFolder();
  const size = { columns: 120, rows: 60 };
  const hosts = (count: number): string[] => Array.from({ length: count }, (_, index) => `host${index}.example.net`);
  await socctl(['analyze', ...hosts(50)], { home });
  const exactly = await screen('socctl analyses list', size, { home });
  expect(exactly).toContain('50 analyses');
  expect(exactly).not.toContain('--limit');
  await socctl(['analyze', 'one-more.example.net'], { home });
  const more = await screen('socctl analyses list', size, { home });
  expect(more).toContain('50 analyses\nolder ones: --limit 0');
});
