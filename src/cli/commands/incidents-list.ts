import type { Command } from '../command.ts';
import { SEVERITIES, STATUSES } from '../incidents/words.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const incidentsList: Command = {
  words: 'incidents list',
  alias: 'ls',
  isDefault: true,
  group: 'workflow',
  about: 'incidents of the last seven days, newest first',
  options: [
    { flags: '--severity <severity>', about: 'only of this severity', choices: SEVERITIES },
    { flags: '--status <status>', about: 'only in this status', choices: STATUSES },
    { flags: '--since <duration>', about: 'created in the last 12h, 30d, P1M, or all (default 7d)' },
    { flags: '--limit <n>', about: 'at most so many; 0 for all (default 0)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl incidents list --status new --severity high', does: 'what waits and matters' },
    { run: 'socctl incidents list --since all --json', does: 'every one, as JSON' },
    {
      run: 'socctl incidents list --severity informational --fields number |\n    socctl incidents close - --classification Undetermined',
      does: 'close many at once',
    },
  ],
  async run(call, context) {
    const { listIncidents } = await import('../incidents/list.ts');
    return listIncidents(call, context);
  },
};
export default incidentsList;
