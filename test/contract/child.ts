import { type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type BuildOptions, buildSync } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
/** Below `node_modules`, so that a built program finds the packages that are not built into it. */
const BUILT = join(ROOT, 'node_modules/.cache/socctl-test');

const ready = new Set<string>();

/** The file that runs a program of `test/fixtures`, built at its first use: starting it costs no compiler. */
export function program(name: string): string {
  const outfile = join(BUILT, `${basename(name, '.ts')}.mjs`);
  if (!ready.has(name)) {
    const entry = join(ROOT, 'test/fixtures', name);
    const made = `${outfile}.${process.pid}`;
    const form = { bundle: true, platform: 'node', format: 'esm', external: ['libsql'] } satisfies BuildOptions;
    buildSync({ entryPoints: [entry], outfile: made, ...form });
    // Another test file may be starting the same program at this moment.
    renameSync(made, outfile);
    ready.add(name);
  }
  return outfile;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts a program of `test/fixtures` in a process of its own. */
export function start(name: string, args: readonly string[], options: SpawnOptions = {}): Child {
  return spawn(process.execPath, [program(name), ...args], { ...options, stdio: 'pipe' }) as Child;
}

/** What it printed, once it ended. */
export async function output(child: Child): Promise<string> {
  child.stderr.resume();
  return text(child.stdout);
}

/** Resolves when the child has printed something. */
export function printed(child: Child): Promise<void> {
  return new Promise((resolvePromise) => {
    child.stdout.once('readable', () => resolvePromise());
  });
}
