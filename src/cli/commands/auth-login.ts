import type { Command } from '../command.ts';

const authLogin: Command = {
  words: 'auth login',
  group: 'setup',
  about: 'store the key of a system',
  details:
    'Asks for the key without showing it, and stores it in the secrets file of the active profile, which only you can\n' +
    'read. Where the settings name its server, the key is shown there first, and not stored when it is refused. A key is\n' +
    'never taken as an option or argument: other users of a machine could see it there.',
  args: [
    {
      name: 'system',
      about: 'socbuddy, socmate, socmate.client_secret, socket, server, or a source like virustotal',
      required: true,
      complete: 'secret',
    },
  ],
  options: [{ flags: '--key-stdin', about: 'read the key from stdin' }],
  examples: [
    { run: 'socctl auth login socbuddy', does: 'asks on the terminal', exit: 'usage' },
    { run: 'openssl rand -hex 20 | socctl auth login server --key-stdin', does: 'from another program' },
  ],
  async run(call, context) {
    const { login } = await import('../auth/login.ts');
    return login(call, context);
  },
};
export default authLogin;
