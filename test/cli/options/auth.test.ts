import { optionMatters, outputOptionsMatter } from '../option-matters.ts';
import { socctl } from '../run.ts';

optionMatters('auth login --key-stdin', {
  input: 'a-key-that-is-long-enough-1234\n',
  args: ['auth', 'login', 'socket', '--key-stdin'],
  without: ['auth', 'login', 'socket'],
  changes: async ({ home }) => (await socctl(['auth', 'status', '--json'], { home })).stdout,
  sees: /"…1234"/,
});
outputOptionsMatter('auth status', { args: ['auth', 'status'], field: 'system' });
