import type { Command } from '../command.ts';

const incidentsAssign: Command = {
  words: 'incidents assign',
  group: 'workflow',
  about: 'give incidents to somebody',
  args: [
    {
      name: 'number-and-who',
      about: "numbers (- reads them from stdin), then who has them; '' for nobody",
      required: true,
      many: true,
    },
  ],
  options: [{ flags: '--json', about: 'one JSON document' }],
  examples: [
    { run: 'socctl incidents create "odd sign-in" && socctl incidents assign 1 alice', does: 'one of them' },
    {
      run: 'socctl incidents list --status new --jsonl | socctl incidents assign - alice',
      does: 'all that is new',
    },
  ],
  async run(call, context) {
    const { assignIncidents } = await import('../incidents/change.ts');
    return assignIncidents(call, context);
  },
};
export default incidentsAssign;
