import type { Command } from '../command.ts';
import { REPORT_OPTIONS, TEXT_OPTIONS } from '../investigate/options.ts';

const investigateFollowUp: Command = {
  words: 'investigate follow-up',
  group: 'workflow',
  about: 'more indicators for an investigation, or the rest of its work',
  details:
    'Indicators of the text are analyzed and the report grows by a section. Questions in words are kept, not answered.\n' +
    'An investigation whose work was cut off goes on first; then no text is needed.',
  args: [
    { name: 'id', about: 'the investigation, sess_ and 24 hex digits', required: true },
    { name: 'text', about: 'text with more indicators; stdin when there is none, or for -', many: true },
  ],
  options: [...TEXT_OPTIONS, ...REPORT_OPTIONS],
  examples: [
    {
      run: `socctl investigate follow-up "$(socctl investigate start 203.0.113.7 --json | cut -d'"' -f4)" 'and files.example.org'`,
      does: 'one more indicator',
    },
  ],
  async run(call, context) {
    const { followUp } = await import('../investigate/follow-up.ts');
    return followUp(call, context);
  },
};
export default investigateFollowUp;
