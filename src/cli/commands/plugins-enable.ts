import type { Command } from '../command.ts';

const pluginsEnable: Command = {
  words: 'plugins enable',
  group: 'analysis',
  about: 'ask a source from now on',
  args: [
    {
      name: 'name',
      about: 'the source, or keyless: all that are asked without a key',
      required: true,
      complete: 'plugin-or-keyless',
    },
  ],
  details:
    'Sources beyond this machine are asked once they have a key or are enabled here; nothing is sent to anybody before.\n' +
    'With keyless the output names each of them, and who learns what when it is asked.',
  examples: [
    { run: 'socctl plugins enable lookalike', does: 'in the active profile' },
    { run: 'socctl plugins enable keyless', does: 'all that answer without a key' },
  ],
  async run(call, context) {
    const { setEnabled } = await import('../plugins/set-enabled.ts');
    return setEnabled(call.arg('name') as string, true, context);
  },
};
export default pluginsEnable;
