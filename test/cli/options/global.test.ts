import { join } from 'node:path';
import { optionMatters } from '../option-matters.ts';
import { socctl } from '../run.ts';

optionMatters('global --profile', {
  args: ['--profile', 'lab', 'config', 'get', 'fail_on'],
  without: ['config', 'get', 'fail_on'],
  before: async ({ home }) => {
    await socctl(['config', 'profile', 'add', 'lab'], { home });
    await socctl(['config', 'set', 'fail_on', 'unknown', '--profile', 'lab'], { home });
  },
  changes: 'stdout',
  sees: /^unknown\n$/,
});
optionMatters('global --config-dir', {
  args: ['config', 'get', 'fail_on', '--config-dir', 'elsewhere'],
  without: ['config', 'get', 'fail_on'],
  before: async ({ home, cwd }) => {
    const env = { SOCCTL_CONFIG_DIR: join(cwd, 'elsewhere') };
    await socctl(['config', 'set', 'fail_on', 'suspicious'], { home, cwd, env });
  },
  changes: 'stdout',
  sees: /^suspicious\n$/,
});
optionMatters('global --quiet', {
  input: 'nothing here\n',
  args: ['extract', '--format', 'table', '-q'],
  without: ['extract', '--format', 'table'],
  changes: 'stderr',
  sees: /^$/,
});
optionMatters('global --verbose', {
  args: ['-v', 'analyze', '198.51.100.7'],
  without: ['analyze', '198.51.100.7'],
  changes: 'stderr',
  sees: /./,
});
optionMatters('global --debug', {
  args: ['extract', 'missing.txt', '--debug'],
  without: ['extract', 'missing.txt'],
  changes: 'stderr',
  sees: /\n {4}at /,
});
optionMatters('global --no-color', {
  input: '198.51.100.7\n',
  env: { FORCE_COLOR: '1' },
  args: ['extract', '--format', 'table', '--no-color'],
  without: ['extract', '--format', 'table'],
  changes: 'stdout',
  sees: /^TYPE/,
});
const NOBODY_THERE = { SOCCTL_SOCBUDDY_URL: 'http://127.0.0.1:1', SOCCTL_SOCBUDDY_KEY: 'a-key' };
optionMatters('global --local', {
  env: NOBODY_THERE,
  args: ['analyze', '8.8.8.8', '--local', '--jsonl'],
  without: ['analyze', '8.8.8.8', '--jsonl'],
  changes: 'stdout',
  sees: /^\{"id":/,
});
optionMatters('global --remote', {
  env: NOBODY_THERE,
  args: ['--remote', 'defang', 'example.com'],
  without: ['defang', 'example.com'],
  changes: 'stderr',
  sees: /http:\/\/127\.0\.0\.1:1 refuses the connection/,
});
