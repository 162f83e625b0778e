import { defangOptionsMatter, once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { socctl } from '../run.ts';

const HOST = 'files.example.org';

const known = once(async ({ home }: Place) => {
  await socctl(['mark', 'other.example', 'benign', '--note', `like ${HOST}`], { home });
  await socctl(['analyze', HOST], { home });
});

const all = { before: known, args: ['search', HOST] };

optionMatters('search --type', {
  before: known,
  args: ['search', HOST, '--type', 'mark', '--jsonl'],
  without: ['search', HOST, '--jsonl'],
  changes: 'stdout',
  sees: /^\{"type":"mark","id":"other\.example"[^\n]*\n$/,
});
optionMatters('search --limit', {
  before: known,
  args: ['search', HOST, '--limit', '1', '--jsonl'],
  without: ['search', HOST, '--jsonl'],
  changes: 'stdout',
  sees: /^\{"type":"analysis"[^\n]*\n$/,
});
outputOptionsMatter('search', { ...all, field: 'title' });
defangOptionsMatter('search', all, HOST);
