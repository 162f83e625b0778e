import { optionMatters } from '../option-matters.ts';
import { socctl } from '../run.ts';

const plain = { args: ['mark', 'paypa1.com', 'benign'], without: ['mark', 'paypa1.com', 'benign'] };

optionMatters('mark --json', {
  ...plain,
  args: [...plain.args, '--json'],
  changes: 'stdout',
  sees: /^\{"value":"paypa1\.com"/,
});
optionMatters('mark --note', {
  ...plain,
  args: [...plain.args, '--note', 'our own mirror'],
  changes: async ({ home }) => (await socctl(['analyze', 'paypa1.com', '--json'], { home })).stdout,
  sees: /our own mirror/,
});
