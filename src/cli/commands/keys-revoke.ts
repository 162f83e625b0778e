import type { Command } from '../command.ts';

const keysRevoke: Command = {
  words: 'keys revoke',
  group: 'team',
  about: 'end a key at once',
  args: [{ name: 'key', about: 'the name or id of its account', required: true }],
  options: [{ flags: '--json', about: 'one JSON document' }],
  examples: [
    {
      run: 'socctl keys create old --scope analysis:read && socctl keys revoke old',
      does: 'make one and end it',
    },
  ],
  async run(call, context) {
    const { revokeKey } = await import('../keys/revoke.ts');
    return revokeKey(call, context);
  },
};
export default keysRevoke;
