import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const configProfileList: Command = {
  words: 'config profile list',
  alias: 'ls',
  group: 'setup',
  about: 'the profiles, and which one is in use',
  options: OUTPUT_OPTIONS,
  examples: [{ run: 'socctl config profile list', does: 'all of them' }],
  async run(call, context) {
    const { listProfiles } = await import('../config/profiles.ts');
    return listProfiles(call, context);
  },
};
export default configProfileList;
