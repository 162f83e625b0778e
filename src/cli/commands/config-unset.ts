import type { Command } from '../command.ts';

const configUnset: Command = {
  words: 'config unset',
  group: 'setup',
  about: 'take a setting out of the active profile',
  args: [{ name: 'setting', about: 'its name', required: true, complete: 'setting' }],
  examples: [{ run: 'socctl config set fail_on unknown && socctl config unset fail_on', does: 'back to the default' }],
  async run(call, context) {
    const { unset } = await import('../config/set.ts');
    return unset(call.arg('setting') as string, context);
  },
};
export default configUnset;
