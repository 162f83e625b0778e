import FORMATS from '../../graph/exports/names.gen.ts';
import type { Command } from '../command.ts';
import { ENTITY_TYPES } from '../graph/type-words.ts';
import { documentOptions } from '../options.ts';

const graphExport: Command = {
  words: 'graph export',
  group: 'workflow',
  about: 'the whole graph, or all that can be reached from a value',
  details:
    'json has raw values. dot, for Graphviz, has raw names and unclickable labels. From a value it goes on to the hubs it meets, not beyond them, and names them.',
  args: [{ name: 'value', about: 'only what is connected with it, over any number of steps' }],
  options: [
    { flags: '--type <name>', about: 'of which type the value is, where it can be several', complete: ENTITY_TYPES },
    ...documentOptions(['json', ...FORMATS.filter((name) => name !== 'json')]),
    { flags: '--no-defang', about: 'leave labels as they are' },
  ],
  examples: [
    { run: 'socctl graph export', does: 'everything, as {"nodes","edges"}' },
    {
      run: 'socctl analyze 8.8.8.8; socctl graph export AS15169 --format dot -o graph.dot',
      does: 'for a picture by Graphviz: dot -Tsvg graph.dot',
    },
  ],
  async run(call, context) {
    const { exportGraph } = await import('../graph/export.ts');
    return exportGraph(call, context);
  },
};
export default graphExport;
