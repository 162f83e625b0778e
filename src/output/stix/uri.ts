import { asciiHost } from '../../ioc/index.ts';

/** Scheme, user, host, the rest: the parts of a URL that names a host (RFC 3986, 3). */
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)((?:[^/?#@]*@)?)(\[[^\]/?#]*\]|[^/?#:]*)(.*)$/is;

/** What may stand in a URL as it is, behind the host; a percent sign where it escapes two digits. */
const FOREIGN = /[^A-Za-z0-9_.~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})/gu;

function escaped(text: string): string {
  return text.replace(FOREIGN, (character) => encodeURIComponent(character));
}

/** A host as names are looked up: A-labels where it has letters of other scripts. */
export function wireHost(host: string): string {
  return asciiHost(host) ?? host;
}

/**
 * A URL as RFC 3986 has it, which STIX demands (2.1, section 6.15): the host in A-labels, what is no character of URLs
 * as a percent escape (RFC 3987, 3.1). Undefined for one without a scheme, or whose host cannot be written so.
 */
export function uriOf(url: string): string | undefined {
  const [, scheme, user = '', host = '', rest = ''] = PARTS.exec(url) ?? [];
  if (scheme === undefined) return undefined;
  const name = wireHost(host);
  return /^(?:\[[0-9a-f:.]+\]|[a-z0-9._~-]+)$/i.test(name) ? scheme + escaped(user) + name + escaped(rest) : undefined;
}
