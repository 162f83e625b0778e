import { userInfo } from 'node:os';
import { onTestFinished } from 'vitest';
import { emptyFolder, socctl } from '../cli/run.ts';
import { start } from '../cli/start.ts';

/** A real server process of its own home. */
export interface Serving {
  readonly url: string;
  readonly home: string;
  /** A key that may do everything. */
  readonly key: string;
  stop(): Promise<void>;
}

/** Everything a key can be allowed to do. */
const ALL = ['--scope', '*'];

/** Named as the user is, who is recorded as having done what is done here. */
async function keyIn(home: string, scopes: readonly string[]): Promise<string> {
  const made = await socctl(['keys', 'create', userInfo().username, ...scopes, '--json'], { home });
  if (made.code !== 0) throw new Error(made.stderr);
  return (JSON.parse(made.stdout) as { key: string }).key;
}

/** Starts `socctl serve` on a free port and waits until it answers. */
export async function startServing(env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const home = emptyFolder();
  const key = await keyIn(home, ALL);
  const { child, stderr, told, ended } = start(['serve', '--port', '0'], { home, cwd: home, env });
  await told('\n');
  const url = /listening on (http:\S+)/.exec(stderr())?.[1];
  if (url === undefined) throw new Error(`serve: ${stderr()}`);
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url, home, key, stop };
}

/** The same for one test, gone when it is over. */
export async function serving(env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const started = await startServing(env);
  onTestFinished(started.stop);
  return started;
}
