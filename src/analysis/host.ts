import { type Indicator, suffixOf } from '../ioc/index.ts';
import { addressKey } from './data/key.ts';

/** RFC 1035, 2.3.4; nothing longer is a host. */
const MAX_HOST = 253;

/** A URL indicator with a scheme: those that were written without one name a host, maybe a port, and a path. */
export function withScheme(value: string): string {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(value) ? value : `http://${value}`;
}

/**
 * The zone of an IPv6 host, `%25eth0` (RFC 6874): it names an interface of the machine that asks, and browsers refuse
 * it.
 */
const ZONE = /^([a-z][a-z0-9+.-]{0,30}:\/\/(?:[^/?#[]{0,256}@)?\[[0-9a-f:.]{2,45})%[\w.%~-]{1,64}(?=\])/i;

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The URL of an indicator as browsers read it, zones apart; undefined when they would not take it. */
export function urlOf(value: string): URL | undefined {
  return parseUrl(withScheme(value).replace(ZONE, '$1'));
}

/**
 * The host of a URL, numbers turned into addresses under every scheme: browsers do so for a few of them only, what
 * opens the others (`ssh`, `ldap`) hands the host to the system, which reads numbers in the same way (inet_aton).
 */
function urlHost(value: string): string | undefined {
  const host = urlOf(value)?.hostname;
  return (host && parseUrl(`http://${host}/`)?.hostname) || host;
}

/**
 * The host an indicator names: a domain itself, the host of a URL (IPv6 without brackets), the domain of an address.
 */
export function hostOf({ type, value }: Indicator): string | undefined {
  let host: string | undefined;
  if (type === 'url') host = urlHost(value)?.replace(/^\[|\]$/g, '');
  else if (type === 'email') host = value.slice(value.lastIndexOf('@') + 1);
  else if (type !== 'hash') host = value;
  return host && host.length <= MAX_HOST ? host.toLowerCase().replace(/\.$/, '') : undefined;
}

export function isAddress(host: string): boolean {
  return addressKey(host) !== undefined;
}

/** A host name taken apart at the place where somebody registered it. */
export interface HostName {
  /** What names are registered under: `co.uk`, `github.io`; the last label when no list knows it. */
  readonly suffix: string;
  /** The registered name, `evil.co.uk`; undefined when the host is itself a suffix. */
  readonly domain: string | undefined;
  /** The labels left of the suffix; the last one is the registered one. */
  readonly labels: readonly string[];
  /** Whether the suffix belongs to a company that lends names to its customers. */
  readonly shared: boolean;
  /** The domain the suffix's owner registered, where that is shared: `github.io` is its own. */
  readonly owner: string | undefined;
}

export function splitHost(host: string): HostName {
  const found = suffixOf(host, true);
  const suffix = found?.publicSuffix ?? host.slice(host.lastIndexOf('.') + 1);
  const left = host.length > suffix.length ? host.slice(0, -suffix.length - 1) : '';
  const labels = left === '' ? [] : left.split('.');
  const domain = labels.length > 0 ? `${labels.at(-1)}.${suffix}` : undefined;
  return {
    suffix,
    domain,
    labels,
    shared: found?.privateSuffix ?? false,
    owner: suffixOf(host)?.registrableDomain ?? domain,
  };
}
