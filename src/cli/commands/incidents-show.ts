import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const incidentsShow: Command = {
  words: 'incidents show',
  group: 'workflow',
  about: 'one incident whole: what, who, when, its notes and verdicts',
  args: [{ name: 'number', about: 'its number', required: true }],
  options: [...OUTPUT_OPTIONS, ...DEFANG_OPTIONS],
  examples: [
    { run: 'socctl incidents create scan && socctl incidents show 1', does: 'the first one there is' },
    { run: 'socctl incidents import incidents.json && socctl incidents show 2 --json', does: 'one of them as JSON' },
  ],
  async run(call, context) {
    const { showIncident } = await import('../incidents/show.ts');
    return showIncident(call, context);
  },
};
export default incidentsShow;
