import { hostEnding } from '../host/evidence.ts';
import { isScheme, withoutScheme } from '../host/glued-scheme.ts';
import { parseIpv4, parseIpv4Shorthand } from '../host/ipv4.ts';
import { parseIpv6 } from '../host/ipv6.ts';
import { pattern } from '../letters.ts';
import type { Confidence } from '../observable.ts';

/**
 * Up to the last `@` before the path that a host follows, as browsers read it (WHATWG URL, authority state); nothing in it
 * is a control character, invisible or broken.
 */
const USERINFO = pattern(
  'iy',
)`[^\s/?#"'<>[\]()\\|^\x60{}\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]{1,256}@(?=[\p{L}\p{N}_]|%[0-9a-f]{2}|\[[0-9a-f:])`;
const V6_HOST = /\[([0-9a-f:.]{2,45})(?:%(?:25)?[\w.-]{1,16})?\]/iy;
const NAME_HOST = pattern(
  'iy',
)`(?:[\p{L}\p{N}_]|%[0-9a-f]{2})(?:(?:[\p{L}\p{M}\p{N}_.-]|%[0-9a-f]{2})*(?:[\p{L}\p{M}\p{N}]|%[0-9a-f]{2}))?`;
/** Digits, or none before a path or what is in a query (RFC 3986, 3.2.3). */
const PORT = ':\\d{1,5}(?!\\d|[a-z-][\\w-]{0,62}\\.[a-z])';
/** It, and the dot of the root (RFC 3986, 3.2.2), which before anything but a path or a port ends a sentence. */
const ROOT_AND_PORT = new RegExp(`\\.?${PORT}|\\.(?=/)|:(?=/|[?#][a-z0-9/=])`, 'iy');
const NO_NAME = pattern()`[^\p{L}\p{M}\p{N}._-]`;
/** `203.0.113.*` is a way to write a block. */
const STARRED = /^\.?\*/;

function sticky(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** Where the parts of an authority (RFC 3986, 3.2) are, and how sure its host is one. */
export interface Authority {
  readonly hostStart: number;
  readonly hostEnd: number;
  readonly end: number;
  readonly confidence: Confidence;
}

/** User, host and port from `at` on. */
export function authorityAt(text: string, at: number): Authority | undefined {
  const hostStart = at + userLength(text, at);
  const v6 = sticky(V6_HOST, text, hostStart);
  if (v6 && !parseIpv6(v6[1] as string)) return undefined;
  const host = v6?.[0] ?? sticky(NAME_HOST, text, hostStart)?.[0];
  if (!host) return undefined;
  const name = v6 ? host : cutHost(withoutScheme(text, hostStart, host));
  const confidence = v6 ? 'high' : hostConfidence(hostName(name));
  const hostEnd = hostStart + name.length;
  if (!confidence || (/^[\d.]+$/.test(name) && STARRED.test(text.slice(hostEnd, hostEnd + 2)))) return undefined;
  const end = hostEnd + (sticky(ROOT_AND_PORT, text, hostEnd)?.[0].length ?? 0);
  return { hostStart, hostEnd, end, confidence };
}

/** Length of the user information; 0 where the `@` joins the next item of a list instead. */
function userLength(text: string, at: number): number {
  const user = sticky(USERINFO, text, at)?.[0];
  if (user === undefined || isScheme(text, at + user.length)) return 0;
  const first = user.split(/[,;]/, 2);
  return first.length > 1 && hostEnding(first[0] as string) === 'known' ? 0 : user.length;
}

/** A host as it is looked up: percent escapes read (RFC 3986, 3.2.2), in lower case. */
export function hostName(host: string): string {
  if (!host.includes('%') || host.startsWith('[')) return host.toLowerCase();
  try {
    return decodeURIComponent(host).toLowerCase();
  } catch {
    return host.toLowerCase();
  }
}

/**
 * The host of what looks like one: without escapes that are no part of names, and without the next word, which scripts
 * without spaces glue to it.
 */
function cutHost(host: string): string {
  const sure = hostConfidence(hostName(host));
  if (sure === 'high') return host;
  const escaped = host.indexOf('%');
  if (escaped >= 0) return NO_NAME.test(hostName(host)) ? host.slice(0, escaped).replace(/[_.-]+$/, '') : host;
  const ascii = /^[\x21-\x7e]+/.exec(host)?.[0];
  if (!ascii || ascii.length === host.length || hostConfidence(ascii) !== 'high') return host;
  // `http://1á.example`: of what may be a name as a whole, a number is no host.
  return sure !== undefined && !ascii.includes('.') ? host : ascii;
}

/** Stand-ins for an address: `x.x.x.x`, `203.0.113.x`, `a.b.c.d`. */
const PLACEHOLDER = /^(?:(?:(?:\d{1,3}|x{1,3}|n{1,3})\.){3}(?:x{1,3}|n{1,3})|a\.b\.c\.d|w\.x\.y\.z)$/i;

function hostConfidence(host: string): Confidence | undefined {
  if (parseIpv4(host) !== undefined || parseIpv4Shorthand(host) !== undefined) return 'high';
  if (PLACEHOLDER.test(host)) return undefined;
  const ending = hostEnding(host);
  if (ending) return ending === 'known' ? 'high' : 'medium';
  // Names under which one cannot register, names with underscores, names of one's own network.
  return host.length <= 253 &&
    /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_-]+)*$/i.test(host) &&
    !/^[\d.]+$/.test(host)
    ? 'low'
    : undefined;
}

/** A name or a whole address; beside an unknown scheme, or none, a number is something else. */
export function isWhole(host: string): boolean {
  return host.startsWith('[') || parseIpv4(host) !== undefined || hostEnding(host) !== undefined;
}
