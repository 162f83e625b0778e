import { createDns, NetError } from '../../net/index.ts';
import type { Plugin, PluginContext } from '../plugin.ts';
import { NotAsked, SourceError } from './source-error.ts';

/** Asks name servers for what a source publishes as records. @throws SourceError when none answers. */
export interface Names {
  /** The IPv4 addresses of a name; none where it does not exist. */
  addresses(name: string): Promise<readonly string[]>;
  /** The texts of a name; none where it does not exist. */
  texts(name: string): Promise<readonly string[]>;
}

/** The server that `dns://127.0.0.1:5353` names (RFC 4501); those of the system for anything else. */
function serverOf(url: string): string | undefined {
  const { protocol, host } = new URL(url);
  return protocol === 'dns:' && host !== '' ? host : undefined;
}

/** @param url the base address in use. */
export function createNames(
  { displayName }: Pick<Plugin, 'displayName'>,
  url: string,
  { reach, signal }: PluginContext,
): Names {
  const dns = createDns(serverOf(url));
  async function told<T>(query: () => Promise<T>): Promise<T> {
    if (reach?.offline) throw new NotAsked('offline', 'nobody is asked with --offline');
    try {
      return await query();
    } catch (error) {
      if (error instanceof NetError) throw new SourceError(error.problem, `${displayName}: ${error.message}`);
      throw error;
    }
  }
  return {
    addresses: (name) => told(() => dns.addresses(name, signal)),
    texts: (name) => told(() => dns.texts(name, signal)),
  };
}
