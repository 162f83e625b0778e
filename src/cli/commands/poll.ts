import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const poll: Command = {
  words: 'poll',
  group: 'analysis',
  about: 'results of slow sources that were still running',
  details: 'Without an id: the jobs that are still running. With one or --all, exit 7 says that something still is.',
  args: [
    { name: 'id', about: 'an analysis', complete: 'analysis' },
    { name: 'plugin', about: 'one of its sources', complete: 'plugin' },
  ],
  options: [
    { flags: '--wait [duration]', about: 'wait until it is done, 15m at most or as given' },
    { flags: '--all', about: 'ask for every running job' },
    ...OUTPUT_OPTIONS,
  ],
  examples: [{ run: 'socctl poll', does: 'what is still running' }],
  async run(call, context) {
    const { poll: run } = await import('../analyze/poll.ts');
    return run(call, context);
  },
};
export default poll;
