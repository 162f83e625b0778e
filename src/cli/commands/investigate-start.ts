import type { Command } from '../command.ts';
import { REPORT_OPTIONS, TEXT_OPTIONS } from '../investigate/options.ts';

const investigateStart: Command = {
  words: 'investigate start',
  group: 'workflow',
  about: 'find every indicator of a text, ask the sources, report',
  details:
    'The report is Markdown, with everything from outside defanged: the verdicts and why, what could not be asked, what\n' +
    'earlier work knows, what to do next. Text and report are kept; a run that was cut off goes on with follow-up.',
  args: [{ name: 'text', about: 'text to investigate; stdin when there is none, or for -', many: true }],
  options: [
    ...TEXT_OPTIONS,
    { flags: '--plugins <a,b>', about: 'ask these sources only', complete: 'plugin' },
    {
      flags: '--persona <name>',
      about: 'for whom, kept with it (default soc_analyst)',
      choices: ['soc_analyst', 'ciso'],
    },
    ...REPORT_OPTIONS,
  ],
  examples: [
    { run: 'socctl investigate start -i report.txt', does: 'a report on a report' },
    { run: "socctl investigate start 'mail from billing@example.org via 203.0.113.7'", does: 'a text as typed' },
    { run: 'cat report.txt | socctl investigate start --json', does: 'with every field' },
  ],
  async run(call, context) {
    const { startInvestigation } = await import('../investigate/start.ts');
    return startInvestigation(call, context);
  },
};
export default investigateStart;
