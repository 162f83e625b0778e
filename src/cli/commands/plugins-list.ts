import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const pluginsList: Command = {
  words: 'plugins list',
  alias: 'ls',
  isDefault: true,
  group: 'analysis',
  about: 'the sources that are asked',
  options: [
    { flags: '--all', about: 'disabled ones too, with what enables them and the age of their data' },
    ...OUTPUT_OPTIONS,
  ],
  examples: [
    { run: 'socctl plugins', does: 'who answers' },
    { run: 'socctl plugins list --all --json', does: 'everything known about them' },
  ],
  async run(call, context) {
    const { listPlugins } = await import('../plugins/list.ts');
    return listPlugins(call, context);
  },
};
export default pluginsList;
