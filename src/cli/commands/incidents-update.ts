import type { Command } from '../command.ts';
import { SEVERITIES, STATUSES } from '../incidents/words.ts';

const incidentsUpdate: Command = {
  words: 'incidents update',
  group: 'workflow',
  about: 'change what incidents say, or take a closed one up again',
  args: [{ name: 'number', about: 'their numbers; - reads them from stdin', required: true, many: true }],
  options: [
    { flags: '--severity <severity>', about: 'how bad it is', choices: SEVERITIES },
    { flags: '--status <status>', about: 'active also takes a closed one up again', choices: STATUSES },
    { flags: '--title <text>', about: 'what happened, in a line' },
    { flags: '--description <text>', about: 'what is known' },
    { flags: '--label <text>', about: "a label; all given take the old ones' place, '' for none", many: true },
    { flags: '--tag <text>', about: "a tag of our own; all given take the old ones' place, '' for none", many: true },
    { flags: '--if-match <etag>', about: 'only if nobody changed it since: its etag, from show --json' },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    {
      run: 'socctl incidents create scan && socctl incidents update 1 --status active',
      does: 'somebody looks into it',
    },
  ],
  async run(call, context) {
    const { updateIncidents } = await import('../incidents/change.ts');
    return updateIncidents(call, context);
  },
};
export default incidentsUpdate;
