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
    { flags: '--check', about: 'try the keys, by the cheapest call of each source' },
    ...OUTPUT_OPTIONS,
  ],
  details:
    'Shows what was left of a quota when its source last said so. --check shows every key to its source, and says which\n' +
    'are accepted; with AbuseIPDB that costs one of the checks of the day, with the others nothing.',
  examples: [
    { run: 'socctl plugins', does: 'who answers' },
    { run: 'socctl plugins list --all --json', does: 'everything known about them' },
    { run: 'socctl plugins --check', does: 'which keys are good' },
  ],
  async run(call, context) {
    const { listPlugins } = await import('../plugins/list.ts');
    return listPlugins(call, context);
  },
};
export default pluginsList;
