import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const search: Command = {
  words: 'search',
  group: 'workflow',
  about: 'everything the store knows that holds a text, nearest first',
  details:
    'Looks through analyses, incidents, investigations, the graph, triage entries and marks, whatever the case of the letters. An indicator is found defanged or not.',
  args: [{ name: 'query', about: 'an indicator, a word, a part of one', required: true }],
  options: [
    {
      flags: '--type <kind>',
      about: 'only what is of this kind',
      choices: ['analysis', 'incident', 'investigation', 'entity', 'triage', 'mark'],
    },
    { flags: '--limit <n>', about: 'at most so many; 0 for all (default 20)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    {
      run: 'socctl analyze -i indicators.txt; socctl search "example[.]org"',
      does: 'what is known of a domain',
    },
    { run: 'socctl search "vpn gateway" --type mark --json', does: 'marks with this in their note' },
  ],
  async run(call, context) {
    const { search: run } = await import('../search/run.ts');
    return run(call, context);
  },
};
export default search;
