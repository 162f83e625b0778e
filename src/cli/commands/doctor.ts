import type { Command } from '../command.ts';
import { OUTPUT_OPTIONS } from '../options.ts';

const doctor: Command = {
  words: 'doctor',
  group: 'setup',
  about: 'check this installation and say how to repair it',
  details:
    'Looks at this machine only: nothing is asked over the network, and nothing is changed but too open file modes.',
  options: OUTPUT_OPTIONS,
  examples: [
    { run: 'socctl doctor', does: 'exit 5 when something is broken' },
    { run: 'socctl doctor --json', does: 'for a monitoring script' },
  ],
  async run(call, context) {
    const { doctor: check } = await import('../doctor/run.ts');
    return check(call, context);
  },
};
export default doctor;
