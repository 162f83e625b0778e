import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const graphInvestigation: Command = {
  words: 'graph investigation',
  group: 'workflow',
  about: 'what was seen in one investigation, analysis or incident',
  args: [
    {
      name: 'id',
      about: 'an id, or incident:NUMBER',
      required: true,
      complete: 'analysis',
    },
  ],
  options: [...OUTPUT_OPTIONS, ...DEFANG_OPTIONS],
  examples: [
    {
      run: `socctl graph investigation "$(socctl analyze 8.8.8.8 --json | cut -d'"' -f4)"`,
      does: 'the entities that an analysis told of',
    },
  ],
  async run(call, context) {
    const { showInvestigation } = await import('../graph/investigation.ts');
    return showInvestigation(call, context);
  },
};
export default graphInvestigation;
