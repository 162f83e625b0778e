import { Resolver } from 'node:dns/promises';
import { NetError } from './net-error.ts';

/** A client for name servers. */
interface Dns {
  /** The IPv4 addresses of a name; none where it does not exist. @throws NetError when no server answers. */
  addresses(name: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** The texts of a name, each in one piece; none where it does not exist. @throws NetError when no server answers. */
  texts(name: string, signal?: AbortSignal): Promise<readonly string[]>;
}

const TIMEOUT_MS = 3000;
const TRIES = 2;

/** The answers that say that there is nothing by that name (https://nodejs.org/api/dns.html#error-codes). */
const NOTHING: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/** @param server `127.0.0.1:5353`; those of the system when left out. */
export function createDns(server?: string): Dns {
  const where = server === undefined ? 'the name servers' : `the name server ${server}`;

  async function ask<T>(signal: AbortSignal | undefined, query: (resolver: Resolver) => Promise<T[]>): Promise<T[]> {
    signal?.throwIfAborted();
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
    if (server !== undefined) resolver.setServers([server]);
    const cancel = () => resolver.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await query(resolver);
    } catch (error) {
      signal?.throwIfAborted();
      const code = String((error as NodeJS.ErrnoException).code);
      if (NOTHING.has(code)) return [];
      if (code === 'ETIMEOUT') throw new NetError('timeout', `${where} did not answer`, { cause: error });
      throw new NetError('network', `${where} gave no answer (${code})`, { cause: error });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    addresses: (name, signal) => ask(signal, (resolver) => resolver.resolve4(name)),
    async texts(name, signal) {
      const records = await ask(signal, (resolver) => resolver.resolveTxt(name));
      return records.map((pieces) => pieces.join(''));
    },
  };
}
