import type { Command } from '../command.ts';

const configProfileRemove: Command = {
  words: 'config profile remove',
  alias: 'rm',
  group: 'setup',
  about: 'remove a profile with its settings and keys',
  args: [{ name: 'name', about: 'the profile', required: true, complete: 'profile' }],
  options: [{ flags: '--yes', about: 'do not ask' }],
  examples: [{ run: 'socctl config profile add old && socctl config profile remove old --yes', does: 'in a script' }],
  async run(call, context) {
    const { remove } = await import('../config/profiles.ts');
    return remove(call, context);
  },
};
export default configProfileRemove;
