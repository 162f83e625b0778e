import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const configList: Command = {
  words: 'config list',
  alias: 'ls',
  group: 'setup',
  about: 'every setting with the value in effect',
  options: [{ flags: '--show-origin', about: 'also which layer a value comes from' }, ...OUTPUT_OPTIONS],
  examples: [
    { run: 'socctl config list --show-origin', does: 'what is set, and where' },
    { run: 'socctl config list --json', does: 'for a program' },
  ],
  async run(call, context) {
    const { listSettings } = await import('../config/list.ts');
    return listSettings(call, context);
  },
};
export default configList;
