import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const investigateList: Command = {
  words: 'investigate list',
  alias: 'ls',
  group: 'workflow',
  about: 'investigations, newest first',
  options: [
    { flags: '--limit <n>', about: 'at most so many; 0 for all (default 20)' },
    { flags: '--offset <n>', about: 'leave out so many of the newest' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl investigate list', does: 'the last 20' },
    { run: 'socctl investigate list --limit 5 --json', does: 'the last 5, as JSON' },
  ],
  async run(call, context) {
    const { listInvestigations } = await import('../investigate/list.ts');
    return listInvestigations(call, context);
  },
};
export default investigateList;
