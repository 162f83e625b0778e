import { withoutScheme } from '../host/glued-scheme.ts';
import { parseIpv4 } from '../host/ipv4.ts';
import { parseIpv6 } from '../host/ipv6.ts';
import { trimName } from '../host/trim-name.ts';
import { pattern } from '../letters.ts';

const NAME = pattern(
  'y',
)`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}-])?(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)+`;
const LITERAL = /\[(?:IPv6:[0-9a-f:.]{2,45}|[\d.]{7,15})\]/iy;

/** What follows the `@` at `at`: a name, or an address literal (RFC 5321, 4.1.3); '' for neither. */
export function hostAfter(text: string, at: number): string {
  LITERAL.lastIndex = at + 1;
  const literal = LITERAL.exec(text)?.[0];
  if (literal) return literalAddress(literal) === undefined ? '' : literal;
  NAME.lastIndex = at + 1;
  return trimName(withoutScheme(text, at + 1, NAME.exec(text)?.[0] ?? ''), true).name;
}

/** Where the address is inside a literal; undefined when it holds none. */
export function literalAddress(host: string): { readonly from: number; readonly to: number } | undefined {
  if (!host.startsWith('[') || !host.endsWith(']')) return undefined;
  const from = /^\[ipv6:/i.test(host) ? 6 : 1;
  const inside = host.slice(from, -1);
  const parsed = from === 1 ? parseIpv4(inside) : parseIpv6(inside);
  return parsed === undefined ? undefined : { from, to: host.length - 1 };
}
