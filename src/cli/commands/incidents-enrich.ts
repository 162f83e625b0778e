import type { Command } from '../command.ts';

const incidentsEnrich: Command = {
  words: 'incidents enrich',
  group: 'workflow',
  about: 'verdicts on every indicator an incident speaks of',
  details: 'Looks at its entities, title, description and notes; the verdicts are kept with it and in the graph.',
  args: [{ name: 'number', about: 'their numbers; - reads them from stdin', required: true, many: true }],
  options: [
    { flags: '--plugins <a,b>', about: 'ask these sources only', complete: 'plugin' },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    {
      run: 'socctl incidents create "mail from paypa1[.]com" && socctl incidents enrich 1',
      does: 'who is behind it',
    },
  ],
  async run(call, context) {
    const { enrichIncidents } = await import('../incidents/enrich.ts');
    return enrichIncidents(call, context);
  },
};
export default incidentsEnrich;
