import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const audit: Command = {
  words: 'audit',
  group: 'team',
  about: 'the calls to the server, newest first',
  options: [
    { flags: '--account <name>', about: 'only those of this service account' },
    { flags: '--limit <n>', about: 'at most so many; 0 for all (default 50)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl audit', does: 'the last 50 calls' },
    { run: 'socctl audit --account soar-prod --limit 0 --json', does: 'everything an account ever asked' },
  ],
  async run(call, context) {
    const { listAudit } = await import('../audit/list.ts');
    return listAudit(call, context);
  },
};
export default audit;
