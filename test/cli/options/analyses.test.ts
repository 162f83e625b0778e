import { defangOptionsMatter, once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { socctl } from '../run.ts';

/** Two analyses; the id of the second. */
const asked = once(async ({ home }: Place) => {
  await socctl(['analyze', '198.51.100.7'], { home });
  const { stdout } = await socctl(['analyze', 'files.example.org', '--json'], { home });
  return (JSON.parse(stdout) as { id: string }).id;
});

const list = { before: asked, args: ['analyses', 'list'] };
const show = { before: asked, args: ['analyses', 'show', '{}'] };

optionMatters('analyses list --limit', {
  ...list,
  args: ['analyses', 'list', '--limit', '1', '--jsonl'],
  without: ['analyses', 'list', '--jsonl'],
  changes: 'stdout',
  sees: /^[^\n]*files[^\n]*\n$/,
});
outputOptionsMatter('analyses list', { ...list, field: 'ioc' });
defangOptionsMatter('analyses list', list, 'files.example.org');
outputOptionsMatter('analyses show', { ...show, field: 'ioc' });
defangOptionsMatter('analyses show', show, 'files.example.org');
