import { domainToASCII } from 'node:url';
import type { Label, ScoredType } from './document.ts';
import { bait, doubtful, join, type Piece } from './piece.ts';
import type { Style } from './style.ts';
import type { Ipv6 } from './values/addresses.ts';
import { authority, type Url, writeUrl } from './values/urls.ts';

/** A value as its author writes it, and the label it is to be found under. */
export function marked(type: ScoredType, plain: string, value: string = plain, shown: string = plain): Piece {
  return { shown, plain, labels: [{ type, value, raw: shown, at: 0 }], doubts: [] };
}

/** A label for the host inside a value, reported only when hosts are asked for. */
export function withHost(piece: Piece, type: ScoredType, value: string, raw: string): Piece {
  const host: Label = { type, value, raw, at: piece.shown.lastIndexOf(raw), host: true };
  return { ...piece, labels: [...piece.labels, host] };
}

/** A host name or IPv4 address. */
export function markHost(type: 'domain' | 'ip4', name: string, style?: Style): Piece {
  return marked(type, name, name.toLowerCase(), style ? style.host(name) : name);
}

export function markIpv6({ canonical }: Ipv6, written: string, style?: Style): Piece {
  return marked('ip6', written, canonical, style?.colon ? written.replaceAll(':', style.colon) : written);
}

export function markEmail(local: string, host: string, style?: Style): Piece {
  const shownHost = style ? style.host(host) : host;
  const shown = `${local}${style?.at ?? '@'}${shownHost}`;
  return withHost(marked('email', `${local}@${host}`, `${local}@${host}`, shown), 'domain', host, shownHost);
}

export function markUrl(parts: Url, style?: Style): Piece {
  const plain = writeUrl(parts);
  if (!style) return withHost(marked('url', plain), parts.hostType, parts.host, parts.host);
  const plainHost = authority(parts);
  const defangHost = style.urlHost ?? style.host;
  const shownHost = parts.hostType === 'ip6' ? plainHost.replaceAll(':', style.colon ?? ':') : defangHost(parts.host);
  const shown = `${style.scheme(parts.scheme)}${parts.userinfo}${shownHost}${shownTail(parts.port, parts.rest, style)}`;
  const raw = parts.hostType === 'ip6' ? shownHost.slice(1, -1) : shownHost;
  const piece = marked('url', plain, plain, shown);
  const at = style.scheme(parts.scheme).length + parts.userinfo.length + (parts.hostType === 'ip6' ? 1 : 0);
  return { ...piece, labels: [...piece.labels, { type: parts.hostType, value: parts.host, raw, at, host: true }] };
}

/** What follows the host of a defanged URL. */
function shownTail(port: string, rest: string, { port: colon = ':', slash = '/' }: Style): string {
  return `${port.replace(':', colon)}${rest.replace(/^\//, slash)}`;
}

/** `evil[.]com/a.php`: a URL where the host is defanged, the domain alone where it is plain. */
export function markBareUrl(parts: Url, style?: Style): Piece {
  const rest = parts.rest.startsWith('/') ? parts.rest : `/${parts.rest}`;
  const written = `${parts.port}${rest}`;
  const type = parts.hostType === 'ip4' ? 'ip4' : 'domain';
  // Some report what a query holds, percent-encoded, some do not.
  if (!style) return join([markHost(type, parts.host), written.includes('http') ? doubtful(written) : bait(written)]);
  const shownHost = style.host(parts.host);
  if (style.subtle) return { ...doubtful(`${shownHost}${written}`), plain: `${parts.host}${written}` };
  const plain = `${parts.host}${written}`;
  return withHost(
    marked('url', plain, plain, `${shownHost}${shownTail(parts.port, rest, style)}`),
    type,
    parts.host,
    shownHost,
  );
}

/** The ASCII form of a name, for texts that hold it in that form. */
export function punycode(name: string): string {
  return domainToASCII(name);
}
