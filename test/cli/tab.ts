import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';
import { emptyFolder, ROOT, SOCCTL } from './run.ts';

const run = promisify(execFile);

const SCRIPTS = { bash: 'socctl.bash', zsh: '_socctl', fish: 'socctl.fish' } as const;
export type ShellName = keyof typeof SCRIPTS;

/** A folder for the PATH in which `socctl` is the real program. */
export function programFolder(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'socctl'), `#!/bin/sh\nexec '${process.execPath}' '${SOCCTL}' "$@"\n`);
  chmodSync(join(folder, 'socctl'), 0o755);
  return folder;
}

export function scriptOf(shell: ShellName): string {
  return join(ROOT, 'completions', SCRIPTS[shell]);
}

/** Each start-up file says when the shell is ready, and makes Ctrl-G save the line as it stands. */
const STARTUP: Readonly<Record<ShellName, (script: string, save: string, ready: string) => string>> = {
  bash: (script, save, ready) => `
    PS1='$ '; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; source ${script}
    __save() { printf %s "$READLINE_LINE" > line; ${save}; }
    bind -x '"\\C-g": __save'
    PROMPT_COMMAND='${ready}'`,
  zsh: (script, save, ready) => `
    PS1='$ '; unsetopt beep; autoload -Uz compinit; compinit -u -d "$ZDOTDIR/zdump"; source ${script}
    __save() { print -rn -- "$BUFFER" > line; ${save}; }
    zle -N __save; bindkey '^G' __save
    precmd() { ${ready}; }`,
  fish: (script, save, ready) => `
    set -g fish_greeting; function fish_prompt; ${ready}; echo '$ '; end; source ${script}
    function __save; commandline > line; ${save}; end
    bind \\cg __save`,
};

function startLine(shell: ShellName, file: string): string {
  return {
    bash: `bash --rcfile ${file} -i`,
    zsh: `ZDOTDIR=${join(file, '..')} zsh -i`,
    fish: `fish --no-config -C 'source ${file}'`,
  }[shell];
}

export interface Pressed {
  /** The line as it stands after the key. */
  readonly line: string;
  readonly screen: string;
}

export interface Desk {
  readonly cwd?: string;
  readonly home?: string;
  readonly columns?: number;
}

/** Printed below everything else: once it is on the screen, so is the rest. */
const MARK = '<saved>';
const MOST_LOOKS = 500;

let servers = 0;

/** Types a line into a real interactive shell and presses Tab. */
export async function pressTab(
  shell: ShellName,
  typed: string,
  { cwd = emptyFolder(), home = emptyFolder(), columns = 100 }: Desk = {},
): Promise<Pressed> {
  servers += 1;
  const socket = `socctl-tab-${process.pid}-${servers}`;
  const setup = emptyFolder();
  const file = join(setup, '.zshrc');
  const signal = (name: string): string => `tmux -L ${socket} wait-for -S ${name}`;
  writeFileSync(
    file,
    STARTUP[shell](
      scriptOf(shell),
      `mv line ${setup}/line; printf '\\n\\n\\n\\n\\n\\n${MARK}\\n' >/dev/tty; ${signal('saved')}`,
      signal('ready'),
    ),
  );
  const env = { PATH: `${programFolder()}:${process.env['PATH']}`, HOME: home, LANG: 'C.UTF-8', TERM: 'screen' };
  const tmux = async (...args: string[]): Promise<string> =>
    (await run('tmux', ['-L', socket, '-f', '/dev/null', ...args], { env, cwd })).stdout;
  await tmux('new-session', '-d', '-x', String(columns), '-y', '60', startLine(shell, file));
  try {
    await tmux('wait-for', 'ready');
    await tmux('send-keys', '-l', typed);
    await tmux('send-keys', 'Tab', 'C-g');
    await tmux('wait-for', 'saved');
    let screen = '';
    for (let looks = 0; looks < MOST_LOOKS && !screen.includes(MARK); looks++)
      screen = await tmux('capture-pane', '-p');
    const [before = '', after] = screen.split(MARK);
    if (after === undefined) throw new Error(`the terminal never showed the end: ${screen}`);
    return { line: readFileSync(join(setup, 'line'), 'utf8').replace(/\n$/, ''), screen: before.trimEnd() };
  } finally {
    await tmux('kill-server').catch(() => {});
  }
}

/** Tests in a real shell. On a developer's machine without it they are skipped by name, in CI they fail. */
export function inShell(shell: ShellName, tests: () => void): void {
  const missing = [shell, 'tmux'].filter((program) => spawnSync(program, ['-V']).error !== undefined);
  const skip = missing.length > 0 && !process.env['CI'];
  describe.skipIf(skip)(skip ? `${shell} (skipped: ${missing.join(' and ')} not installed)` : shell, tests);
}
