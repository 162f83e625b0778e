import type { Command } from '../command.ts';

const configProfileAdd: Command = {
  words: 'config profile add',
  group: 'setup',
  about: 'make an empty profile',
  args: [{ name: 'name', about: '1 to 64 of a-z, 0-9, _ and -', required: true }],
  examples: [
    { run: 'socctl config profile add customer-a', does: 'settings and keys of their own' },
    {
      run: 'socctl config profile add lab && socctl --profile lab config list',
      does: 'and what is in effect in it',
    },
  ],
  async run(call, context) {
    const { add } = await import('../config/profiles.ts');
    return add(call.arg('name') as string, context);
  },
};
export default configProfileAdd;
