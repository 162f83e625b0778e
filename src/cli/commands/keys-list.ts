import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const keysList: Command = {
  words: 'keys list',
  alias: 'ls',
  isDefault: true,
  group: 'team',
  about: 'the service accounts, ended ones too',
  options: OUTPUT_OPTIONS,
  examples: [
    { run: 'socctl keys list', does: 'every account and what it may do' },
    { run: 'socctl keys list --json', does: 'for scripts' },
  ],
  async run(call, context) {
    const { listKeys } = await import('../keys/list.ts');
    return listKeys(call, context);
  },
};
export default keysList;
