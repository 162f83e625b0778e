import * as tls from 'node:tls';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { isDirect } from './no-proxy.ts';

/** How this machine reaches others. */
export interface WayOut {
  /** The proxy for http and for https addresses: an http or https URL, in which a user name and password may stand. */
  readonly proxies?: { readonly http?: string | undefined; readonly https?: string | undefined };
  /** What is asked without it, as `NO_PROXY` writes it. */
  readonly noProxy?: string;
  /** Certificates of authorities that are trusted besides the usual ones, as PEM. */
  readonly authorities?: readonly string[];
  /** Milliseconds until an answer must be there, where a request does not allow more; 30 s when left out. */
  readonly timeoutMs?: number;
}

/** The connections to one address. */
interface Way {
  readonly dispatcher: Dispatcher;
  /** The proxy in between, as it may be shown. */
  readonly proxy: string | undefined;
}

export interface Ways {
  to(url: URL): Way;
  close(): Promise<void>;
}

/** The authorities that Node trusts: with those of the system where it is told to use them, which older versions cannot say. */
function usual(): readonly string[] {
  const { getCACertificates } = tls as { readonly getCACertificates?: (which: 'default') => string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}

/** What TLS is done with, read once: taking the certificates apart for every connection takes longer than connecting. */
function secure(authorities: readonly string[]): { readonly secureContext?: tls.SecureContext } {
  if (authorities.length === 0) return {};
  return { secureContext: tls.createSecureContext({ ca: [...usual(), ...authorities] }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name and password in a proxy's address, as a header (RFC 7617). */
function credentials({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

/** Connections are kept and used again, those through a proxy too. Plain HTTP is forwarded, TLS goes through a tunnel. */
export function createWays({ proxies = {}, noProxy = '', authorities = [] }: WayOut): Ways {
  const tlsOptions = secure(authorities);
  const direct: Way = { dispatcher: new Agent({ connect: tlsOptions }), proxy: undefined };
  const through = new Map<string, Way>();

  function proxied(address: string): Way {
    const url = new URL(address);
    const token = credentials(url);
    const dispatcher = new ProxyAgent({
      uri: url.origin,
      proxyTunnel: false,
      requestTls: tlsOptions,
      proxyTls: tlsOptions,
      ...(token !== undefined && { token }),
    });
    return { dispatcher, proxy: url.origin };
  }

  return {
    to(url) {
      const address = url.protocol === 'https:' ? proxies.https : proxies.http;
      if (address === undefined || isDirect(url, noProxy)) return direct;
      const way = through.get(address) ?? proxied(address);
      through.set(address, way);
      return way;
    },
    async close() {
      await Promise.all([direct, ...through.values()].map(({ dispatcher }) => dispatcher.destroy()));
    },
  };
}
