import { type AddressInfo, Server as Listener } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withoutKeys } from '../accounts/index.ts';
import type { LocalEngine } from '../engine/index.ts';
import { Failure, messageOf } from '../shared/failure.ts';
import type { Clock } from '../shared/time.ts';
import { createApp } from './app.ts';
import { createInvestigator } from './investigator.ts';

export interface ServeOptions {
  /** Where the work is done, and where accounts and the audit log lie. The server does not close it. */
  readonly engine: LocalEngine;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Investigations that one account may have running at once. */
  readonly maxInvestigations: number;
  /** Gets a line for whoever runs the server when something went wrong that no client is told. */
  readonly log: (line: string) => void;
  readonly now?: Clock;
}

interface Server {
  /** `http://127.0.0.1:5000`. */
  readonly url: string;
  /**
   * Takes no more requests and ends when those under way are answered, after `graceMs` milliseconds at the latest.
   */
  stop(graceMs: number): Promise<void>;
}

/**
 * How long connections on which nothing was read yet stay open when the server stops: what a client had sent by then waits
 * unread in a busy server, and closing it would tell the client nothing of what became of it.
 */
const LAST_READ_MS = 250;

function urlOf({ address, port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Why it cannot listen, in the user's words. */
function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Failure {
  const options = { cause: error };
  const what = `cannot listen on port ${port} of ${host}`;
  if (error.code === 'EADDRINUSE') {
    const hint = 'choose another with --port; --port 0 takes any that is free';
    return new Failure('unavailable', `${what}: it is in use`, hint, options);
  }
  if (error.code === 'EACCES') {
    return new Failure('unavailable', `${what}: that is not allowed`, 'choose one above 1023', options);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    const hint = '127.0.0.1 is this machine alone, 0.0.0.0 every network it is in';
    return new Failure('usage', `${what}: it is no address of this machine`, hint, options);
  }
  return new Failure('unavailable', `${what}: ${messageOf(error)}`, undefined, options);
}

/**
 * Starts to serve the engine over HTTP and resolves when requests are answered.
 * @throws Failure `unavailable` when the port cannot be had, `usage` for a host that is not this machine's.
 */
export async function startServer(options: ServeOptions): Promise<Server> {
  const { engine, host, port, maxInvestigations, log, now = () => new Date() } = options;
  const stopping = new AbortController();
  const told = (line: string): void => log(withoutKeys(line));
  const investigator = createInvestigator({ engine, most: maxInvestigations, stopping: stopping.signal, log: told });
  const app = createApp({ engine, investigator, log: told, now, stopping: stopping.signal });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenFailure(error as NodeJS.ErrnoException, host, port);
  }
  investigator.resume();
  return {
    url: urlOf(app.server.address() as AddressInfo),
    async stop(graceMs) {
      stopping.abort();
      const grace = AbortSignal.timeout(graceMs);
      grace.addEventListener('abort', () => app.server.closeAllConnections());
      // Of the listening socket alone: that of HTTP closes connections too.
      Listener.prototype.close.call(app.server);
      await sleep(Math.min(LAST_READ_MS, graceMs / 4));
      await app.close();
      await Promise.race([investigator.idle(), aborted(grace)]);
    },
  };
}
