import type { Command } from '../command.ts';

const incidentsClose: Command = {
  words: 'incidents close',
  group: 'workflow',
  about: 'close incidents, and say what they were',
  details:
    'Classification and reason, in any case: TruePositive-SuspiciousActivity, BenignPositive-SuspiciousButExpected,\n' +
    'FalsePositive-IncorrectAlertLogic, FalsePositive-InaccurateData, or Undetermined, which has no reason.',
  args: [{ name: 'number', about: 'their numbers; - reads them from stdin', required: true, many: true }],
  options: [
    {
      flags: '--classification <word>',
      about: 'what it was, the reason joined to it or by itself',
      complete: [
        'TruePositive-SuspiciousActivity',
        'BenignPositive-SuspiciousButExpected',
        'FalsePositive-IncorrectAlertLogic',
        'FalsePositive-InaccurateData',
        'Undetermined',
      ],
    },
    {
      flags: '--reason <word>',
      about: 'why',
      complete: ['SuspiciousActivity', 'SuspiciousButExpected', 'IncorrectAlertLogic', 'InaccurateData'],
    },
    { flags: '--comment <text>', about: 'what the next one should know' },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    {
      run: 'socctl incidents create scan &&\n    socctl incidents close 1 --classification falsepositive-inaccuratedata',
      does: 'a false alarm',
    },
    {
      run: 'socctl incidents create scan && socctl incidents list --fields number |\n    socctl incidents close - --classification FalsePositive-InaccurateData',
      does: 'everything a list names',
    },
  ],
  async run(call, context) {
    const { closeIncidents } = await import('../incidents/change.ts');
    return closeIncidents(call, context);
  },
};
export default incidentsClose;
