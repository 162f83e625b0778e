import type { Command } from '../command.ts';

const pluginsDisable: Command = {
  words: 'plugins disable',
  group: 'analysis',
  about: 'do not ask a source any more',
  args: [{ name: 'name', about: 'the source', required: true, complete: 'plugin' }],
  examples: [{ run: 'socctl plugins disable lookalike', does: 'in the active profile' }],
  async run(call, context) {
    const { setEnabled } = await import('../plugins/set-enabled.ts');
    return setEnabled(call.arg('name') as string, false, context);
  },
};
export default pluginsDisable;
