import type { Command } from '../command.ts';
import { ENTITY_TYPES } from '../graph/type-words.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const graphSearch: Command = {
  words: 'graph search',
  group: 'workflow',
  about: 'entities whose value is, begins with or holds a text',
  args: [{ name: 'text', about: 'a value or a part of one, defanged or not', required: true }],
  options: [
    { flags: '--type <a,b>', about: 'only entities of these types', complete: ENTITY_TYPES },
    { flags: '--limit <n>', about: 'at most so many; 0 for all (default 20)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    {
      run: 'socctl analyze -i indicators.txt; socctl graph search example',
      does: 'every entity with this in its value',
    },
    { run: 'socctl graph search 203.0.113 --type ip --format csv', does: 'addresses that begin so, for a spreadsheet' },
  ],
  async run(call, context) {
    const { searchGraph } = await import('../graph/search.ts');
    return searchGraph(call, context);
  },
};
export default graphSearch;
