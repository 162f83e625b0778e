import type { Command } from '../command.ts';

const triageDelete: Command = {
  words: 'triage delete',
  alias: 'rm',
  group: 'workflow',
  about: 'delete triage entries',
  args: [{ name: 'uuid', about: 'which; the first 6 digits or more will do', required: true, many: true }],
  options: [{ flags: '--json', about: 'one JSON document' }],
  examples: [
    {
      run: `socctl triage rm "$(socctl triage set --alert-key k --json | cut -d'"' -f4)"`,
      does: 'make an entry, and delete it again',
    },
  ],
  async run(call, context) {
    const { deleteTriage } = await import('../triage/delete.ts');
    return deleteTriage(call, context);
  },
};
export default triageDelete;
