import type { Command } from '../command.ts';

const configGet: Command = {
  words: 'config get',
  group: 'setup',
  about: 'print a setting as it is in effect',
  details: 'Of a key only where it lies or its last four characters are printed.',
  args: [{ name: 'setting', about: 'its name', required: true, complete: 'setting' }],
  examples: [
    { run: 'socctl config get verdict.suspicious_weight', does: 'a number of the verdict rule' },
    { run: 'socctl config set fail_on malicious && socctl config get fail_on', does: 'what was just set' },
  ],
  async run(call, context) {
    const { getSetting } = await import('../config/get.ts');
    return getSetting(call.arg('setting') as string, context);
  },
};
export default configGet;
