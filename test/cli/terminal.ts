import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { emptyFolder, environment, SOCCTL } from './run.ts';

const run = promisify(execFile);
let servers = 0;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A key, in the words of tmux, that is pressed once a text is on the screen. */
export interface Key {
  readonly after: string;
  readonly name: string;
}

/**
 * What a person sees after typing a line in a real terminal of that size: the visible screen, ends of lines trimmed.
 * A line that wrapped comes as one, longer than the terminal is wide.
 */
export async function screen(
  line: string,
  size: Size,
  { cwd = emptyFolder(), home = emptyFolder(), key }: { cwd?: string; home?: string; key?: Key } = {},
): Promise<string> {
  servers += 1;
  const socket = `socctl-test-${process.pid}-${servers}`;
  const tmux = async (...args: string[]): Promise<string> =>
    (
      await run('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
        env: { ...environment({ home }), LANG: 'C.UTF-8' },
        cwd,
      })
    ).stdout;
  const script = `socctl() { '${process.execPath}' '${SOCCTL}' "$@"; }; ${line}; tmux -L ${socket} wait-for -S over; sleep 60`;
  await tmux(
    'new-session',
    '-d',
    '-x',
    String(size.columns),
    '-y',
    String(size.rows),
    `bash -c ${JSON.stringify(script).replaceAll('$', '\\$')}`,
  );
  try {
    if (key) {
      while (!(await tmux('capture-pane', '-p', '-J')).includes(key.after)) await sleep(50);
      await tmux('send-keys', key.name);
    }
    await tmux('wait-for', 'over');
    return (await tmux('capture-pane', '-p', '-J')).replace(/[ \t]+$/gm, '').trimEnd();
  } finally {
    await tmux('kill-server');
  }
}
