import { hostEnding } from '../host/evidence.ts';
import { asciiHost } from '../host/idn.ts';
import { parseIpv4 } from '../host/ipv4.ts';
import type { IndicatorType } from '../indicator.ts';
import kinds from '../kinds/index.gen.ts';
import type { ObservableType } from '../observable.ts';
import { unmaskScheme } from '../text/schemes.ts';

export function parse(type: ObservableType, value: string): string | undefined {
  return kinds.find((kind) => kind.name === type)?.parse(value);
}

/**
 * The form that is stored: hosts as A-labels, and an IPv4 address that is written as IPv6 (RFC 4291, 2.5.5.2) as
 * itself, for it is the same host.
 */
export function normalise(type: IndicatorType, value: string): string | undefined {
  if (type === 'url') return normaliseUrl(value);
  if (type === 'hash') return parse(type, value);
  if (type === 'ip') return parse(type, value)?.replace(/^::ffff:(?=\d+\.)/, '');
  const at = value.lastIndexOf('@') + 1;
  if (type === 'domain' && at > 0) return undefined;
  const written = value.slice(at);
  const host = type === 'email' && written.startsWith('[') ? written : asciiHost(written);
  return host ? parse(type, value.slice(0, at) + host) : undefined;
}

/** A host, maybe a port, and a path or query. */
const BARE_URL = /^([^\s/?#:@[\]]+)((?::\d{1,5})?[/?#]\S*)$/;

/** `evil.example/login`, as extraction reports a defanged name with a path. No scheme is invented. */
function normaliseBareUrl(value: string): string | undefined {
  const [, host = '', rest = ''] = BARE_URL.exec(value) ?? [];
  if (parseIpv4(host) !== undefined) return parse('cidr', value) === undefined ? host + rest : undefined;
  const ascii = asciiHost(host);
  return ascii !== undefined && hostEnding(ascii) !== undefined ? ascii + rest : undefined;
}

function normaliseUrl(value: string): string | undefined {
  const bare = normaliseBareUrl(value);
  if (bare !== undefined) return bare;
  const colon = value.indexOf('://');
  const scheme = value.slice(0, Math.max(0, colon));
  const normal = parse('url', colon > 0 ? `${unmaskScheme(scheme) ?? scheme}${value.slice(colon)}` : value);
  // Only the host may have other letters than ASCII in its stored form.
  return normal?.replace(/^([^:]+:\/\/(?:[^/?#@\\]*@)?)([^/?#:[\]\\]+)/, (whole, front: string, host: string) => {
    const ascii = asciiHost(host);
    return ascii ? front + ascii : whole;
  });
}
