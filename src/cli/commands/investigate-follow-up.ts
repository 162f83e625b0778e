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
    { name: 'id', about: 'the investigation; sess_ and 6 digits or more', required: true },
    { name: 'text', about: 'text with more indicators; stdin when there is none, or for -', many: true },
  ],
  options: [...TEXT_OPTIONS, ...REPORT_OPTIONS],
  examples: [
    {
      run: 'socctl investigate follow-up sess_6f1c0e9a2b7d4c8835e0a1f4 files.example.org',
      does: 'one more indicator',
      exit: 'not_found',
    },
  ],
  async run(call, context) {
    const { followUp } = await import('../investigate/follow-up.ts');
    return followUp(call, context);
  },
};
export default investigateFollowUp;
