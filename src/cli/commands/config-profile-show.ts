import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const configProfileShow: Command = {
  words: 'config profile show',
  group: 'setup',
  about: 'the settings a profile itself holds',
  args: [{ name: 'name', about: 'the profile; the one in use when left out', complete: 'profile' }],
  options: OUTPUT_OPTIONS,
  examples: [{ run: 'socctl config profile show default', does: 'its settings, keys masked' }],
  async run(call, context) {
    const { show } = await import('../config/profiles.ts');
    return show(call, context);
  },
};
export default configProfileShow;
