import { createDns, NetError } from '../../net/index.ts';
import type { Plugin, PluginContext } from '../plugin.ts';
import { inPlace } from './in-place.ts';
import { NotAsked, SourceError } from './source-error.ts';

/** Asks name servers for what a source publishes as records. @throws SourceError when none answers. */
export interface Names {
  /** The IPv4 addresses of a name; none where it does not exist. */
  addresses(name: string): Promise<readonly string[]>;
  /** The texts of a name; none where it does not exist. */
  texts(name: string): Promise<readonly string[]>;
}

/**
 * The server that `dns://127.0.0.1:5353` names (RFC 4501); those of the system for `dns:`.
 * @throws SourceError for the address of anything else: whoever set one does not want the system's servers asked.
 */
function serverOf(url: string, { name, displayName }: Pick<Plugin, 'name' | 'displayName'>): string | undefined {
  const { protocol, host } = new URL(url);
  if (protocol === 'dns:') return host === '' ? undefined : host;
  throw new SourceError(
    'network',
    `${displayName} answers over DNS: plugins.${name}.url is to look like dns://192.0.2.53`,
  );
}

/** @param url the base address in use. */
export function createNames(source: Pick<Plugin, 'name' | 'displayName'>, url: string, context: PluginContext): Names {
  const { reach, signal } = context;
  const { displayName } = source;
  // Only when it is used: most sources have no use for it, and another address.
  const open = () => createDns(serverOf(url, source));
  async function told<T>(query: (dns: ReturnType<typeof createDns>) => Promise<T>): Promise<T> {
    if (reach?.offline) throw new NotAsked('offline', 'nobody is asked with --offline');
    try {
      return await inPlace(context, () => query(open()));
    } catch (error) {
      if (error instanceof NetError) throw new SourceError(error.problem, `${displayName}: ${error.message}`);
      throw error;
    }
  }
  return {
    addresses: (name) => told((dns) => dns.addresses(name, signal)),
    texts: (name) => told((dns) => dns.texts(name, signal)),
  };
}
