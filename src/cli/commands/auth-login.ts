import type { Command } from '../command.ts';

const authLogin: Command = {
  words: 'auth login',
  group: 'setup',
  about: 'store the key of a system',
  details:
    'Asks for the key without showing it, and stores it in the secrets file of the active profile, which only you can\n' +
    'read. The key is shown first to the source it is for, or to its server where the settings name one, and not stored\n' +
    'when it is refused; --no-check shows it to nobody. A key is never taken as an option or argument: other users of a\n' +
    'machine could see it there.',
  args: [
    {
      name: 'system',
      about: 'socbuddy, socmate, socmate.client_secret, socket, server, or a source like virustotal',
      required: true,
      complete: 'secret',
    },
  ],
  options: [
    { flags: '--key-stdin', about: 'read the key from stdin' },
    { flags: '--no-check', about: 'store it without showing it to its server or source' },
  ],
  examples: [
    { run: 'socctl auth login socbuddy', does: 'asks on the terminal', exit: 'usage' },
    { run: 'openssl rand -hex 20 | socctl auth login server --key-stdin', does: 'from another program' },
    {
      run: 'openssl rand -hex 32 | socctl auth login virustotal --key-stdin --no-check',
      does: 'of a source, without asking it',
    },
  ],
  async run(call, context) {
    const { login } = await import('../auth/login.ts');
    return login(call, context);
  },
};
export default authLogin;
