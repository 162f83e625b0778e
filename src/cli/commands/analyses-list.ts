import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const analysesList: Command = {
  words: 'analyses list',
  alias: 'ls',
  isDefault: true,
  group: 'analysis',
  about: 'what was asked before, newest first',
  args: [{ name: 'value', about: 'only analyses of this indicator' }],
  options: [
    { flags: '--limit <n>', about: 'at most so many; 0 for all (default 50)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl analyses list', does: 'the last 50' },
    { run: 'socctl analyses list 8.8.8.8 --json', does: 'every time this one was asked' },
  ],
  async run(call, context) {
    const { listAnalyses } = await import('../analyze/list.ts');
    return listAnalyses(call, context);
  },
};
export default analysesList;
