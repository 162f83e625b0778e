import { endsBlock } from '../host/block.ts';
import { formatIpv4, parseIpv4 } from '../host/ipv4.ts';
import { formatIpv6, parseIpv6 } from '../host/ipv6.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { PREFIXED } from '../scan/features.ts';
import type { Reading } from '../scan/reading.ts';

/** Not glued to a word, except of a script without spaces; behind a label (`ip4:` of SPF, RFC 7208, 5.6) as well. */
const RUN = pattern(
  'gi',
)`(?:(?<![\p{L}\p{N}_.:/-])|(?<=[g-z_][\w-]{0,12}:)(?=[0-9a-f])|(?<=[\p{EastAsian}]))(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:]{0,38}(?:\.\d{1,3}){0,3}|::[0-9a-f:]{0,36}(?:\.\d{1,3}){0,3})\/\d{1,3}(?!\d|\.\d)`;
const LABEL = /\b(?:ip4|cidr|net|network|subnet|range|prefix|block|inetnum):$/i;

/** The block as written, its address in normal form; host bits are kept. */
function parse(value: string): string | undefined {
  const [address = '', bits = '', ...rest] = value.split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(bits)) return undefined;
  const v4 = parseIpv4(address);
  if (v4 !== undefined) return Number(bits) <= 32 ? `${formatIpv4(v4)}/${Number(bits)}` : undefined;
  const v6 = parseIpv6(address);
  return v6 && Number(bits) <= 128 ? `${formatIpv6(v6)}/${Number(bits)}` : undefined;
}

/** `outside:203.0.113.7/22` of a firewall is an address and its port: behind an unknown label a block has no host. */
function isPort(text: string, start: number, value: string): boolean {
  if (text.charAt(start - 1) !== ':' || LABEL.test(text.slice(Math.max(0, start - 12), start))) return false;
  const [address = '', bits = ''] = value.split('/');
  const v4 = parseIpv4(address);
  return v4 !== undefined && v4 % 2 ** (32 - Number(bits)) !== 0;
}

function* blocks({ text }: Reading): Generator<Find> {
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!endsBlock(text, end)) continue;
    const value = parse(match[0]);
    if (value && !isPort(text, start, value)) yield { start, end, value, confidence: 'high' };
  }
}

const cidr: Kind = {
  name: 'cidr',
  precedence: 30,
  scope: 'token',
  needs: PREFIXED,
  cue: /[\da-f.:]\/\d/i,
  parse,
  find: (reading) => [...blocks(reading)],
};
export default cidr;
