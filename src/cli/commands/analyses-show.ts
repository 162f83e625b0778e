import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const analysesShow: Command = {
  words: 'analyses show',
  group: 'analysis',
  about: 'an analysis as it was answered',
  args: [{ name: 'id', about: 'its id, or the first 6 or more characters', required: true, complete: 'analysis' }],
  options: [...OUTPUT_OPTIONS, ...DEFANG_OPTIONS],
  examples: [
    {
      run: `socctl analyses show "$(socctl analyze 8.8.8.8 --json | cut -d'"' -f4)"`,
      does: 'the analysis that was just made',
    },
  ],
  async run(call, context) {
    const { showAnalysis } = await import('../analyze/show.ts');
    return showAnalysis(call, context);
  },
};
export default analysesShow;
