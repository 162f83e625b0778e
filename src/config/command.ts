import { spawn } from 'node:child_process';
import { Failure } from '../shared/failure.ts';
import type { Surroundings } from './paths.ts';

const LIMIT_MS = 10_000;
const LIMIT_CHARS = 65_536;
const HINT = 'run the command yourself to see why; it must print the key on its first line';

/**
 * The first line a shell command prints. Its output is never part of a failure: it may hold the key, in part or in whole.
 * @throws Failure `usage` naming `what` when it fails, prints nothing, or takes longer than `limit` milliseconds.
 */
export function firstLineOf(
  command: string,
  what: string,
  env: Surroundings['env'],
  limit = LIMIT_MS,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Failure('usage', `${what}: its command ${why}`, HINT));
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
    let text = '';
    // The shell's own children may outlive it and hold the pipe open: not waited for, and no longer listened to.
    const leave = (): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.unref();
    };
    const timer = setTimeout(() => {
      leave();
      fail(`did not end within ${limit / 1000} s`);
    }, limit);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (text.length < LIMIT_CHARS) text += chunk;
    });
    child.on('error', () => {
      leave();
      fail('cannot be started');
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const first = text.split(/\r?\n/, 1)[0] ?? '';
      if (code !== 0) fail(code === null ? `was ended by ${signal}` : `ended with exit ${code}`);
      else if (first === '') fail('printed nothing');
      else resolve(first);
    });
  });
}
