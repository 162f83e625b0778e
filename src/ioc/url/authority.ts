import { hostEnding } from '../host/evidence.ts';
import { parseIpv4, parseIpv4Shorthand } from '../host/ipv4.ts';
import { parseIpv6 } from '../host/ipv6.ts';
import { pattern } from '../letters.ts';
import type { Confidence } from '../observable.ts';

/** Up to the last `@` before the path, as browsers read it (WHATWG URL, authority state). */
const USERINFO = /[^\s/?#"'<>[\]()]{1,256}@/y;
const V6_HOST = /\[([0-9a-f:.]{2,45})(?:%(?:25)?[\w.-]{1,16})?\]/iy;
const NAME_HOST = pattern('y')`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?`;
const PORT = /:\d{1,5}(?!\d)/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
  const hostStart = at + (sticky(USERINFO, text, at)?.[0].length ?? 0);
  const v6 = sticky(V6_HOST, text, hostStart);
  if (v6 && !parseIpv6(v6[1] as string)) return undefined;
  const host = v6?.[0] ?? sticky(NAME_HOST, text, hostStart)?.[0];
  if (!host) return undefined;
  const name = v6 ? host : cutHost(host);
  const confidence = v6 ? 'high' : hostConfidence(name);
  if (!confidence) return undefined;
  const hostEnd = hostStart + name.length;
  const end = hostEnd + (sticky(PORT, text, hostEnd)?.[0].length ?? 0);
  return { hostStart, hostEnd, end, confidence };
}

/** Scripts without spaces glue the next word to a host: it ends where letters stop being those of its ending. */
function cutHost(host: string): string {
  if (hostEnding(host) !== 'unknown') return host;
  const ascii = /^[\x21-\x7e]+/.exec(host)?.[0];
  return ascii && ascii.length < host.length && hostEnding(ascii) === 'known' ? ascii : host;
}

function hostConfidence(host: string): Confidence | undefined {
  if (parseIpv4(host) !== undefined || parseIpv4Shorthand(host) !== undefined) return 'high';
  const ending = hostEnding(host);
  if (ending) return ending === 'known' ? 'high' : 'medium';
  // Names under which one cannot register, names with underscores, names of one's own network.
  return host.length <= 253 &&
    /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_-]+)*$/i.test(host) &&
    !/^[\d.]+$/.test(host)
    ? 'low'
    : undefined;
}
