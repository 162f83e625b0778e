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
optionMatters('auth login --no-check', {
  input: 'a-key-that-is-long-enough-1234\n',
  env: { SOCCTL_PLUGINS_VIRUSTOTAL_URL: 'http://127.0.0.1:1' },
  args: ['auth', 'login', 'virustotal', '--key-stdin', '--no-check'],
  without: ['auth', 'login', 'virustotal', '--key-stdin'],
  changes: 'stderr',
  sees: /^stored /,
});
