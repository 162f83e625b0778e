import { domainToASCII, domainToUnicode } from 'node:url';

/** Twice the longest name (RFC 1035): spelled as A-labels it has no fewer characters, and one may take two units. */
const MAX_UNITS = 506;

/** The host as A-labels (RFC 5891) in lower case; undefined when it can be no host name. */
export function asciiHost(host: string): string | undefined {
  // The library does not keep to names: it would read `1.2` as an address and cut at a `/`.
  if (host.length > MAX_UNITS || /[^\p{L}\p{M}\p{N}._-]/u.test(host)) return undefined;
  // An A-label that stands for nothing is a name to the DNS all the same.
  if (/^[\x20-\x7e]*$/.test(host)) return host.toLowerCase();
  const ascii = domainToASCII(host) || host.split('.').map(asciiLabel).join('.');
  return ascii.split('.').includes('') ? undefined : ascii;
}

function asciiLabel(label: string): string {
  return /^[\x20-\x7e]+$/.test(label) ? label.toLowerCase() : domainToASCII(label);
}

/** A host name of A-labels as people read it; given back unchanged when it is none. For display only. */
export function unicodeHost(host: string): string {
  return host.includes('xn--') ? domainToUnicode(host) || host : host;
}
