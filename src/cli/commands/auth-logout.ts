import type { Command } from '../command.ts';

const authLogout: Command = {
  words: 'auth logout',
  group: 'setup',
  about: 'remove the key of a system',
  args: [
    {
      name: 'system',
      about: 'socbuddy, socmate, socmate.client_secret, socket or server',
      required: true,
      complete: 'secret',
    },
  ],
  examples: [
    {
      run: 'socctl config set socbuddy.key env:SOC_KEY && socctl auth logout socbuddy',
      does: 'also one that lies elsewhere is no longer used',
    },
  ],
  async run(call, context) {
    const { logout } = await import('../auth/login.ts');
    return logout(call, context);
  },
};
export default authLogout;
