import type { Command } from '../command.ts';

const keysRotate: Command = {
  words: 'keys rotate',
  group: 'team',
  about: 'a new key for an account; the old one ends at once',
  details: 'Scopes, organisation, limits and the date it ends at stay as they were.',
  args: [{ name: 'key', about: 'the name or id of the account', required: true }],
  options: [{ flags: '--json', about: 'one JSON document' }],
  examples: [
    {
      run: 'socctl keys create soar --scope analysis:write && socctl keys rotate soar',
      does: 'make one and replace it',
    },
  ],
  async run(call, context) {
    const { rotateKey } = await import('../keys/rotate.ts');
    return rotateKey(call, context);
  },
};
export default keysRotate;
