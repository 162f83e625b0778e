import { spawn } from 'node:child_process';
import { environment, SOCCTL } from './run.ts';

/** What to type once a text has appeared on the screen. */
export interface Turn {
  readonly after: string;
  readonly type: string;
}

/**
 * Runs a line of shell on a real terminal (util-linux `script` makes one), in which `socctl` is the real program, and
 * types. What the terminal showed comes back, echo included.
 */
export function onTerminal(line: string, turns: readonly Turn[], home: string): Promise<string> {
  const shell = `socctl() { "${process.execPath}" "${SOCCTL}" "$@"; }; ${line}`;
  const child = spawn('script', ['-qec', shell, '/dev/null'], {
    env: { ...environment({ home }), SHELL: '/bin/bash', TERM: 'xterm' },
  });
  const waiting = [...turns];
  let screen = '';
  let seen = 0;
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      screen += chunk.toString();
      const next = waiting[0];
      if (!next || !screen.slice(seen).includes(next.after)) return;
      seen = screen.length;
      waiting.shift();
      child.stdin.write(next.type);
    });
    child.once('error', reject);
    child.once('close', () => resolve(screen));
  });
}
