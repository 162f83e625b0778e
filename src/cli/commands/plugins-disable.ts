import type { Command } from '../command.ts';

const pluginsDisable: Command = {
  words: 'plugins disable',
  group: 'analysis',
  about: 'do not ask a source any more',
  args: [
    {
      name: 'name',
      about: 'the source, or keyless: all that are asked without a key',
      required: true,
      complete: 'plugin-or-keyless',
    },
  ],
  examples: [
    { run: 'socctl plugins disable lookalike', does: 'in the active profile' },
    { run: 'socctl plugins disable keyless', does: 'all that are asked without a key' },
  ],
  async run(call, context) {
    const { setEnabled } = await import('../plugins/set-enabled.ts');
    return setEnabled(call.arg('name') as string, false, context);
  },
};
export default pluginsDisable;
