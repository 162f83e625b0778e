import { optionMatters, outputOptionsMatter } from '../option-matters.ts';
import { socctl } from '../run.ts';

outputOptionsMatter('plugins list', { args: ['plugins', 'list'], field: 'name' });
optionMatters('plugins list --all', {
  before: async ({ home }) => {
    await socctl(['plugins', 'disable', 'lookalike'], { home });
  },
  args: ['plugins', 'list', '--all'],
  without: ['plugins', 'list'],
  changes: 'stdout',
  sees: /^lookalike +no /m,
});
