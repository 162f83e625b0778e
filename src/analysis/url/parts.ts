import { hostOf, urlOf, withScheme } from '../host.ts';
import { otherHosts } from './other-hosts.ts';

/** A URL as written and as browsers read it. */
export interface UrlParts {
  readonly text: string;
  /** Lower case, without the colon; empty where none was written. */
  readonly scheme: string;
  /** As written, before anything is normalised; empty where there is none. */
  readonly userinfo: string;
  readonly writtenHost: string;
  /**
   * As browsers read it: lower case, A-labels, numbers turned into addresses; undefined when they would not take it.
   */
  readonly host: string | undefined;
  /** The hosts that other programs than browsers make out in the same text. */
  readonly otherHosts: readonly string[];
  /** Undefined for the scheme's own port. */
  readonly port: number | undefined;
  readonly path: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** Everything between `//` and the path; a backslash counts as a slash, as it does to browsers. */
const AUTHORITY = /^[a-z][a-z0-9+.-]{0,30}:[/\\]{2}([^/\\?#]*)/i;

export function urlParts(text: string): UrlParts {
  const url = urlOf(text);
  const host = hostOf({ type: 'url', value: text });
  const authority = AUTHORITY.exec(withScheme(text))?.[1] ?? '';
  const at = authority.lastIndexOf('@');
  return {
    text,
    scheme: (/^\s*([a-z][a-z0-9+.-]{0,30}):(?!\d)/i.exec(text)?.[1] ?? '').toLowerCase(),
    userinfo: at < 0 ? '' : authority.slice(0, at),
    writtenHost: authority
      .slice(at + 1)
      .replace(/:\d{0,5}$/, '')
      .toLowerCase(),
    host,
    otherHosts: otherHosts(withScheme(text), host),
    port: url?.port ? Number(url.port) : undefined,
    path: url?.pathname ?? '',
    parameters: url ? [...url.searchParams] : [],
  };
}
