import type { Command } from '../command.ts';

const incidentsImport: Command = {
  words: 'incidents import',
  group: 'workflow',
  about: 'take incidents over from Microsoft Sentinel',
  details:
    'Takes what the REST API answers (one incident, a list, comments) and what Logic Apps hand on, as JSON or a document\n' +
    'a line. What is known already is brought up to date; notes, tags and assignment made here stay.',
  args: [{ name: 'file', about: 'JSON files; stdin when there is none, or for -', many: true, complete: 'file' }],
  options: [{ flags: '--json', about: 'one JSON document' }],
  examples: [
    { run: 'socctl incidents import incidents.json', does: 'a list as the API gives it' },
    { run: 'cat incidents.json | socctl incidents import --json', does: 'in a pipe, counts as JSON' },
  ],
  async run(call, context) {
    const { importIncidents } = await import('../incidents/import.ts');
    return importIncidents(call, context);
  },
};
export default incidentsImport;
