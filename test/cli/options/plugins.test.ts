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
optionMatters('plugins list --check', {
  args: ['plugins', 'list', '--check'],
  without: ['plugins', 'list'],
  env: { SOCCTL_VIRUSTOTAL_KEY: 'an-invented-key-0815', SOCCTL_PLUGINS_VIRUSTOTAL_URL: 'http://127.0.0.1:1' },
  changes: 'stdout',
  sees: /^virustotal +could not ask /m,
});
