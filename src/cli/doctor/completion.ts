import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Check, fine } from './check.ts';

interface Shell {
  /** Files, below the home folder, that load the script when they name it. */
  readonly startup: readonly string[];
  /** The script itself, where the shell looks for it. */
  readonly script?: string;
  /** The line that switches completion on. */
  readonly line: string;
}

const SHELLS: ReadonlyMap<string, Shell> = new Map([
  [
    'bash',
    {
      startup: ['.bashrc', '.bash_profile', '.profile'],
      script: '.local/share/bash-completion/completions/socctl',
      line: 'eval "$(socctl completion bash)"',
    },
  ],
  ['zsh', { startup: ['.zshrc'], line: 'eval "$(socctl completion zsh)"' }],
  [
    'fish',
    {
      startup: ['.config/fish/config.fish'],
      script: '.config/fish/completions/socctl.fish',
      line: 'socctl completion fish | source',
    },
  ],
]);

async function mentions(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.includes('socctl completion') || (text !== '' && basename(path).startsWith('socctl'));
}

/** Whether the Tab key knows the commands in the user's shell. */
export const completion: Check = {
  name: 'completion',
  async look({ io }) {
    const [name, home] = [basename(io.env['SHELL'] ?? ''), io.env['HOME']];
    const shell = SHELLS.get(name);
    if (!shell || !home) return [fine('completion', 'the shell in use is not known')];
    const files = [...shell.startup, ...(shell.script ? [shell.script] : [])];
    const found = await Promise.all(files.map((file) => mentions(join(home, file))));
    if (found.includes(true)) return [fine('completion', `switched on in ${name}`)];
    const repair = `add to ~/${shell.startup[0]}: ${shell.line}`;
    return [{ check: 'completion', state: 'note', detail: `not switched on in ${name}`, repair }];
  },
};
