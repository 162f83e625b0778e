import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { onTestFinished } from 'vitest';
import { emptyFolder, environment, SOCCTL, socctl } from '../cli/run.ts';

/** A real server process of its own home, gone when the test is over. */
export interface Serving {
  readonly url: string;
  readonly home: string;
  /** A key that may do everything. */
  readonly key: string;
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
export async function serving(env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const home = emptyFolder();
  const key = await keyIn(home, ALL);
  const child = spawn(process.execPath, [SOCCTL, 'serve', '--port', '0'], {
    cwd: home,
    env: environment({ home, env }),
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const url = await new Promise<string>((done, fail) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const listening = /listening on (http:\S+)/.exec(said)?.[1];
      if (listening !== undefined) done(listening);
    });
    child.once('close', (code) => fail(new Error(`serve ended with ${code}: ${said}`)));
  });
  return { url, home, key };
}
