import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type Circumstances, emptyFolder, environment, SOCCTL } from './run.ts';

/** A run that is still going: for signals, slow input and what is printed meanwhile. */
export interface Going {
  readonly child: ChildProcessWithoutNullStreams;
  /** Everything on stdout so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves when stdout holds what is waited for; rejects when the process ends without it. */
  until(holds: (stdout: string) => boolean): Promise<void>;
  /** Resolves when stderr holds a text; rejects when the process ends without it. */
  told(text: string): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts the real program with an open stdin. */
export function start(args: readonly string[], how: Circumstances = {}): Going {
  const child = spawn(process.execPath, [SOCCTL, ...args], { cwd: how.cwd ?? emptyFolder(), env: environment(how) });
  let out = '';
  let err = '';
  const watchers = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const watch of watchers) watch();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    for (const watch of watchers) watch();
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const when = (holds: () => boolean): Promise<void> =>
    new Promise((done, fail) => {
      const watch = (): void => {
        if (!holds()) return;
        watchers.delete(watch);
        done();
      };
      watchers.add(watch);
      void ended.then((code) => fail(new Error(`ended with ${code} before: ${out}${err}`)));
      watch();
    });
  return {
    child,
    stdout: () => out,
    stderr: () => err,
    ended,
    until: (holds) => when(() => holds(out)),
    told: (text) => when(() => err.includes(text)),
  };
}
