import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SOCCTL = join(ROOT, 'bin/socctl.cjs');

/** Whether a test may become another user: it is root, and Node and the program lie where others may read them. */
export const CAN_BE_ANOTHER =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, [SOCCTL, '--version'], { uid: 65_534, gid: 65_534, env: {}, cwd: '/' }).status === 0;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  /** What stdin holds; without it stdin is empty. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The home folder; without it a fresh empty one. */
  readonly home?: string;
}

/** A fresh empty folder, gone with the machine's temporary files. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'socctl-test-'));
}

/** The environment of a run: nothing of the tester's own but the path to programs. */
export function environment({ home = emptyFolder(), env = {} }: Circumstances): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, ...env };
}

/** Runs the real program in a process of its own. */
export function socctl(args: readonly string[], how: Circumstances = {}): Promise<Ran> {
  return finished(
    spawn(process.execPath, [SOCCTL, ...args], { cwd: how.cwd ?? emptyFolder(), env: environment(how) }),
    how.input,
  );
}

/** Runs a line of shell in which `socctl` is the real program. */
export function shell(line: string, how: Circumstances & { readonly shell?: string } = {}): Promise<Ran> {
  const child = spawn(how.shell ?? 'bash', ['-c', `socctl() { "${process.execPath}" "${SOCCTL}" "$@"; }; ${line}`], {
    cwd: how.cwd ?? emptyFolder(),
    env: environment(how),
  });
  return finished(child, how.input);
}

function finished(child: ReturnType<typeof spawn>, input: Circumstances['input']): Promise<Ran> {
  return new Promise((done, fail) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', fail);
    child.once('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A program that does not read its input closes the pipe: no failure of the test.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}
