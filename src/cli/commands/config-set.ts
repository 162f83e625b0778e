import type { Command } from '../command.ts';

const configSet: Command = {
  words: 'config set',
  group: 'setup',
  about: 'set a setting in the active profile',
  details:
    'A key itself is not taken, since other users of a machine see the arguments of a program: store it with\n' +
    '`socctl auth login`, or say where it is with env:NAME, file:PATH or cmd:COMMAND (run by the shell at every use).',
  args: [
    { name: 'setting', about: 'its name', required: true, complete: 'setting' },
    { name: 'value', about: 'its value', required: true },
  ],
  examples: [
    { run: 'socctl config set fail_on suspicious', does: 'analyze ends with exit 10 from this verdict on' },
    { run: 'socctl config set server.url https://soc.example.com', does: 'the address of a server' },
    { run: "socctl config set socbuddy.key 'cmd:pass show soc/socbuddy'", does: 'a key from a password manager' },
  ],
  async run(call, context) {
    const { set } = await import('../config/set.ts');
    return set(call.arg('setting') as string, call.arg('value') as string, context);
  },
};
export default configSet;
