import type { Indicator } from '../../ioc/index.ts';
import { hostOf, withScheme } from '../host.ts';

/** What stands between `//` and the path where a backslash is an ordinary sign (RFC 3986, 3.2). */
const AUTHORITY = /^[a-z][a-z0-9+.-]{0,30}:\/\/([^/?#]*)/i;

/**
 * The host when the first `@` ends the user name, and when the last one does: of `a@b@c` some programs ask `b`, others
 * `c`.
 */
function written(authority: string): string[] {
  const [, first = '', ...more] = authority.split('@', 3);
  return [more.length > 0 ? first : '', authority.slice(authority.lastIndexOf('@') + 1)];
}

/**
 * The hosts of a URL that programs make out which do not read it as browsers do (WHATWG URL): to these a backslash ends
 * the host, and the last `@` the user name.
 */
export function otherHosts(text: string, host: string | undefined): string[] {
  const authority = AUTHORITY.exec(text)?.[1] ?? '';
  if (!authority.includes('@')) return [];
  const hosts = written(authority).flatMap((other) => hostOf({ type: 'url', value: `http://${other}/` }) ?? []);
  return [...new Set(hosts)].filter((other) => other !== host);
}

/** Whether programs disagree about the host of an indicator: what holds of one of its hosts is no fact about it. */
export function isDisputed(indicator: Indicator): boolean {
  return indicator.type === 'url' && otherHosts(withScheme(indicator.value), hostOf(indicator)).length > 0;
}
