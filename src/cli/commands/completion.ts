import type { Command } from '../command.ts';
import SHELLS from '../completion/shells/names.gen.ts';

const completion: Command = {
  words: 'completion',
  group: 'setup',
  about: 'let the Tab key complete commands, options and values',
  details:
    'Prints a script for the shell; put the line in its start-up file:\n' +
    '  bash        eval "$(socctl completion bash)"\n' +
    '  zsh         eval "$(socctl completion zsh)", after compinit\n' +
    '  fish        socctl completion fish | source\n' +
    '  PowerShell  socctl completion powershell | Out-String | Invoke-Expression',
  args: [{ name: 'shell', about: SHELLS.join(', '), required: true, complete: SHELLS }],
  examples: [{ run: 'eval "$(socctl completion bash)"', does: 'switch it on in this bash' }],
  async run(call, { io }) {
    const { scriptFor } = await import('../completion/script.ts');
    await io.out.write(scriptFor(call.arg('shell') as string));
    return 'done';
  },
};
export default completion;
