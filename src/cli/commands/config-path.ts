import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const configPath: Command = {
  words: 'config path',
  group: 'setup',
  about: 'where settings, secrets and the database lie',
  options: OUTPUT_OPTIONS,
  examples: [
    { run: 'socctl config path', does: 'the folder and its files' },
    { run: 'socctl config path --json', does: 'for a backup script' },
  ],
  async run(call, context) {
    const { listPlaces } = await import('../config/path.ts');
    return listPlaces(call, context);
  },
};
export default configPath;
