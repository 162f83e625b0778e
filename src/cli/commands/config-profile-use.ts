import type { Command } from '../command.ts';

const configProfileUse: Command = {
  words: 'config profile use',
  group: 'setup',
  about: 'use a profile from now on',
  details:
    'For one run there is --profile NAME, for a shell the environment variable SOCCTL_PROFILE; both win over it.',
  args: [{ name: 'name', about: 'the profile', required: true, complete: 'profile' }],
  examples: [{ run: 'socctl config profile use default', does: 'back to the one that always exists' }],
  async run(call, context) {
    const { use } = await import('../config/profiles.ts');
    return use(call.arg('name') as string, context);
  },
};
export default configProfileUse;
