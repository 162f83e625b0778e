import type { Command } from '../command.ts';
import { REPORT_OPTIONS } from '../investigate/options.ts';

const investigateShow: Command = {
  words: 'investigate show',
  group: 'workflow',
  about: 'the report of an investigation',
  args: [{ name: 'id', about: 'its id, sess_ and 24 hex digits', required: true }],
  options: [...REPORT_OPTIONS],
  examples: [
    {
      run: `socctl investigate show "$(socctl investigate start 203.0.113.7 --json | cut -d'"' -f4)"`,
      does: 'the report that was just written',
    },
  ],
  async run(call, context) {
    const { showInvestigation } = await import('../investigate/show.ts');
    return showInvestigation(call, context);
  },
};
export default investigateShow;
