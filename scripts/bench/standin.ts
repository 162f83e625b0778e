import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const TSX = { execArgv: ['--import', 'tsx'] };

/** What a vendor saw since it was last asked. */
interface Seen {
  readonly asked: number;
  /** Questions at the same time. */
  readonly most: number;
  /** From the first question to the last answer. */
  readonly seconds: number;
  /** Seconds of the processor in that time. */
  readonly cpu: number;
}

export interface Standin {
  readonly url: string;
  seen(): Promise<Seen>;
  close(): void;
}

/** Starts a vendor that answers with these bodies, by the first name in the path. */
export async function startStandin(
  bodies: Readonly<Record<string, string>>,
  delayMs: number,
  silent?: string,
): Promise<Standin> {
  const child = fork(join(import.meta.dirname, 'vendor.ts'), [JSON.stringify({ bodies, delayMs, silent })], TSX);
  const told = async () => (await once(child, 'message'))[0];
  const { port } = (await told()) as { readonly port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    async seen() {
      child.send('?');
      return (await told()) as Seen;
    },
    close: () => child.disconnect(),
  };
}

/** The same questions from a program that does nothing else. */
export async function askBare(url: string, calls: number, atOnce: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'bare.ts'), [url, String(calls), String(atOnce)], TSX);
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`the bare client ended with ${status}`);
}
