import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const authStatus: Command = {
  words: 'auth status',
  group: 'setup',
  about: 'which keys there are and where they lie',
  details: 'Reads every key as its use would, so that a variable, file or command that fails is seen. No key is shown.',
  options: OUTPUT_OPTIONS,
  examples: [
    { run: 'socctl auth status', does: 'all systems' },
    { run: 'socctl auth status --json --fields system,source', does: 'for a program' },
  ],
  async run(call, context) {
    const { status } = await import('../auth/status.ts');
    return status(call, context);
  },
};
export default authStatus;
