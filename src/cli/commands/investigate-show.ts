import type { Command } from '../command.ts';
import { REPORT_OPTIONS } from '../investigate/options.ts';

const investigateShow: Command = {
  words: 'investigate show',
  group: 'workflow',
  about: 'the report of an investigation',
  args: [{ name: 'id', about: 'its id, or sess_ and the first 6 or more digits', required: true }],
  options: [...REPORT_OPTIONS],
  examples: [
    { run: 'socctl investigate show sess_6f1c0e9a2b7d4c8835e0a1f4', does: 'one of the list', exit: 'not_found' },
  ],
  async run(call, context) {
    const { showInvestigation } = await import('../investigate/show.ts');
    return showInvestigation(call, context);
  },
};
export default investigateShow;
