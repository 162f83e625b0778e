import {
  defangOptionsMatter,
  fileNamed,
  once,
  optionMatters,
  outputOptionsMatter,
  type Place,
} from '../option-matters.ts';
import { socctl } from '../run.ts';

/** Two URLs and a mailbox on one host; the id of the last analysis. */
const seen = once(async ({ home }: Place) => {
  await socctl(['analyze', 'http://files.example.org/a', 'http://files.example.org/b', '8.8.8.8'], { home });
  const { stdout } = await socctl(['analyze', 'bob@files.example.org', '--json'], { home });
  return (JSON.parse(stdout) as { id: string }).id;
});

const HOST = 'files.example.org';
const neighbors = { before: seen, args: ['graph', 'neighbors', HOST] };

optionMatters('graph neighbors --depth', {
  before: seen,
  args: ['graph', 'neighbors', 'http://files.example.org/a', '--depth', '2'],
  without: ['graph', 'neighbors', 'http://files.example.org/a'],
  changes: 'stdout',
  sees: /http:\/\/files\.example\.org\/b/,
});
optionMatters('graph neighbors --direction', {
  before: seen,
  args: ['graph', 'neighbors', HOST, '--direction', 'out'],
  without: ['graph', 'neighbors', HOST],
  changes: 'stderr',
  sees: /connected with nothing that way/,
});
optionMatters('graph neighbors --type', {
  before: seen,
  args: ['graph', 'neighbors', HOST, '--type', 'user'],
  without: ['graph', 'neighbors', HOST],
  changes: 'stderr',
  sees: /no entity files\.example\.org of the type user.*\n.*domain-name/,
});
optionMatters('graph neighbors --rel', {
  before: seen,
  args: ['graph', 'neighbors', HOST, '--rel', 'belongs-to'],
  without: ['graph', 'neighbors', HOST],
  changes: 'stdout',
  sees: /^files\S+ {2}\S.*\n└─ ← belongs-to bob@files\.example\.org {2}email-addr\n$/,
});
optionMatters('graph neighbors --limit', {
  before: seen,
  args: ['graph', 'neighbors', HOST, '--limit', '1'],
  without: ['graph', 'neighbors', HOST],
  changes: 'stdout',
  sees: /└─ \+2 url\n$/,
});
outputOptionsMatter('graph neighbors', { ...neighbors, field: 'value' });
defangOptionsMatter('graph neighbors', neighbors, HOST);

const search = { before: seen, args: ['graph', 'search', 'example'] };

optionMatters('graph search --type', {
  before: seen,
  args: ['graph', 'search', 'example', '--type', 'domain', '--jsonl'],
  without: ['graph', 'search', 'example', '--jsonl'],
  changes: 'stdout',
  sees: /^\{"id":"domain-name:[^\n]*\n$/,
});
optionMatters('graph search --limit', {
  before: seen,
  args: ['graph', 'search', 'example', '--limit', '1', '--jsonl'],
  without: ['graph', 'search', 'example', '--jsonl'],
  changes: 'stdout',
  sees: /^[^\n]*\n$/,
});
outputOptionsMatter('graph search', { ...search, field: 'value' });
defangOptionsMatter('graph search', search, HOST);

const investigation = { before: seen, args: ['graph', 'investigation', '{}'] };
outputOptionsMatter('graph investigation', { ...investigation, field: 'value' });
defangOptionsMatter('graph investigation', investigation, HOST);

const whole = { before: seen, without: ['graph', 'export'], changes: 'stdout' } as const;

optionMatters('graph export --type', {
  before: seen,
  args: ['graph', 'export', HOST, '--type', 'user'],
  without: ['graph', 'export', HOST],
  changes: 'stderr',
  sees: /of the type user/,
});
// Besides the format, errors come as JSON.
optionMatters('graph export --json', {
  ...whole,
  args: ['graph', 'export', 'unknown.example', '--json'],
  without: ['graph', 'export', 'unknown.example'],
  sees: /^\{"error":\{"code":"not_found"/,
});
optionMatters('graph export --format', { ...whole, args: ['graph', 'export', '--format', 'dot'], sees: /^digraph / });
optionMatters('graph export --output', {
  ...whole,
  args: ['graph', 'export', '-o', 'graph.json'],
  changes: fileNamed('graph.json'),
  sees: /^\{"nodes":\[/,
});
optionMatters('graph export --no-defang', {
  ...whole,
  args: ['graph', 'export', '--format', 'dot', '--no-defang'],
  without: ['graph', 'export', '--format', 'dot'],
  sees: /label="files\.example\.org"/,
});
