import type { Command } from '../command.ts';

const incidentsComment: Command = {
  words: 'incidents comment',
  group: 'workflow',
  about: 'add a note to an incident',
  args: [
    { name: 'number', about: 'its number', required: true },
    { name: 'text', about: 'the note; - reads it from stdin', required: true },
  ],
  options: [{ flags: '--json', about: 'one JSON document' }],
  examples: [
    {
      run: 'socctl incidents create scan && socctl incidents comment 1 "our own scanner"',
      does: 'what was found out',
    },
    {
      run: 'socctl incidents create scan && cat report.txt | socctl incidents comment 1 -',
      does: 'a longer text',
    },
  ],
  async run(call, context) {
    const { commentIncident } = await import('../incidents/change.ts');
    return commentIncident(call, context);
  },
};
export default incidentsComment;
