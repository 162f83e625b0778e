import { describe, expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';
import { screen } from './terminal.ts';

const LONG = `http://files.example.org/${'a-long-path/'.repeat(12)}`;

async function seen(): Promise<string> {
  const home = emptyFolder();
  await socctl(['analyze', LONG, 'http://files.example.org/b', 'bob@files.example.org', '8.8.8.8'], { home });
  return home;
}

describe.each([80, 120])('a terminal of %i columns', (columns) => {
  test.each([
    'socctl graph neighbors files.example.org',
    'socctl graph neighbors http://files.example.org/b --depth 3 --limit 2',
    'socctl graph neighbors 8.8.8.8',
    'socctl graph search example',
    'socctl search example',
    'socctl search nothing-of-this',
    'socctl graph search nothing-of-this',
  ])('%s', async (line) => {
    const shown = await screen(line, { columns, rows: 30 }, { home: await seen() });
    for (const each of shown.split('\n')) {
      // Messages that name the store end where its path does.
      if (!each.includes('/tmp/')) expect(each.length).toBeLessThanOrEqual(columns);
    }
    expect(shown).not.toContain('files.example.org');
  });
});

test('the tree, unclickable on a terminal and raw in a pipe', async () => {
  const home = await seen();
  const words = 'graph neighbors http://files.example.org/b --depth 2';
  const size = { columns: 120, rows: 30 };
  const shown = await screen(`socctl ${words}`, size, { home });
  expect(shown.split('\n').slice(0, 3)).toEqual([
    'hxxp[://]files[.]example[.]org/b  url, 1 relationship',
    '└─ hosted-on → files[.]example[.]org  domain-name',
    '   ├─ ← belongs-to bob[@]files[.]example[.]org  email-addr',
  ]);
  expect(shown).toMatch(/^ {3}└─ ← hosted-on hxxp\[:\/\/\]files.*… {2}url$/m);
  const { stdout } = await socctl(words.split(' '), { home });
  expect(stdout).toBe(
    [
      'http://files.example.org/b  url, 1 relationship',
      '└─ hosted-on → files.example.org  domain-name',
      '   ├─ ← belongs-to bob@files.example.org  email-addr',
      `   └─ ← hosted-on ${LONG}  url`,
      '',
    ].join('\n'),
  );
});

test.each([
  [['graph', 'neighbors', 'unknown.example'], 3, /no entity unknown\.example .*socctl\.db\n {2}socctl analyze/],
  [['graph', 'neighbors', 'a', '--depth', '9'], 2, /depth: 9/],
  [['graph', 'neighbors', 'a', '--depth', 'x'], 2, /--depth: 'x'/],
  [['graph', 'neighbors', 'a', '--limit', '0'], 2, /limit: 0/],
  [['graph', 'neighbors', 'a', '--rel', ' '], 2, /relationship/],
  [['graph', 'neighbors', 'a', '--type', 'planet'], 2, /planet/],
  [['graph', 'neighbors', 'a', '--direction', 'up'], 2, /up/],
  [['graph', 'neighbors'], 2, /value/],
  [['graph', 'search', ''], 2, /empty/],
  [['graph', 'export', '--format', 'svg'], 2, /svg/],
  [['graph', 'investigation', 'nope'], 3, /nope/],
  [['search', ' '], 2, /empty/],
  [['search', 'x', '--type', 'planet'], 2, /planet/],
] as const)('%j is refused', async (args, code, message) => {
  const ran = await socctl(args);
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
  expect(ran.stderr).toMatch(message);
});

test('what is not followed is said on stderr, the graph alone stands on stdout', async () => {
  const home = emptyFolder();
  await socctl(['analyze', '8.8.8.8', '8.8.4.4'], { home });
  const { stdout, stderr } = await socctl(['graph', 'export', '8.8.8.8', '--format', 'dot'], { home });
  expect(stdout).toMatch(/^digraph [\s\S]*\}\n$/);
  expect(stdout).not.toContain('8.8.4.4');
  expect(stderr).toBe('not followed beyond AS15169: export without VALUE for the whole graph\n');
});

test('--limit 0 asks for everything, page after page', async () => {
  const home = emptyFolder();
  const hosts = Array.from({ length: 230 }, (_, n) => `host${n}.example.net`);
  await socctl(['analyze', '-q', ...hosts], { home });
  const all = await socctl(['search', 'example.net', '--type', 'entity', '--limit', '0', '--json'], { home });
  const { results, total, limit } = JSON.parse(all.stdout) as {
    results: { id: string }[];
    total: number;
    limit: number;
  };
  expect([new Set(results.map(({ id }) => id)).size, total, limit]).toEqual([230, 230, 230]);
  const some = await socctl(['graph', 'search', 'example.net', '--limit', '150', '--jsonl'], { home });
  expect(some.stdout.trimEnd().split('\n')).toHaveLength(150);
});
