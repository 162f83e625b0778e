import type { Command } from '../command.ts';

const pluginsEnable: Command = {
  words: 'plugins enable',
  group: 'analysis',
  about: 'ask a source from now on',
  args: [{ name: 'name', about: 'the source', required: true, complete: 'plugin' }],
  examples: [{ run: 'socctl plugins enable lookalike', does: 'in the active profile' }],
  async run(call, context) {
    const { setEnabled } = await import('../plugins/set-enabled.ts');
    return setEnabled(call.arg('name') as string, true, context);
  },
};
export default pluginsEnable;
