import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const triageList: Command = {
  words: 'triage list',
  alias: 'ls',
  group: 'workflow',
  about: 'the dispositions of alerts, newest first',
  details: 'Prints all of them; --page and --per-page print one page.',
  options: [
    { flags: '--sort <field>', about: 'by creation or by last change', choices: ['created_at', 'updated_at'] },
    { flags: '--direction <way>', about: 'newest first, or oldest', choices: ['desc', 'asc'] },
    { flags: '--page <n>', about: 'this page only, from 1' },
    { flags: '--per-page <n>', about: 'entries a page, 1 to 100 (default 30)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl triage list', does: 'every entry' },
    { run: 'socctl triage list --sort updated_at --per-page 10 --json', does: 'the ten changed last' },
  ],
  async run(call, context) {
    const { listTriage } = await import('../triage/list.ts');
    return listTriage(call, context);
  },
};
export default triageList;
