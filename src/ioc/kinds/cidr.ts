import { formatIpv4, parseIpv4 } from '../host/ipv4.ts';
import { formatIpv6, parseIpv6 } from '../host/ipv6.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { PREFIXED } from '../scan/features.ts';
import type { Reading } from '../scan/reading.ts';

const RUN = pattern(
  'gi',
)`(?<![\p{L}\p{N}_.:/-])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:]{0,38}(?:\.\d{1,3}){0,3}|::[0-9a-f:]{0,36})\/\d{1,3}(?![\p{L}\p{N}_/]|\.\d)`;

/** The block as written, its address in normal form; host bits are kept. */
function parse(value: string): string | undefined {
  const [address = '', bits = '', ...rest] = value.split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(bits)) return undefined;
  const v4 = parseIpv4(address);
  if (v4 !== undefined) return Number(bits) <= 32 ? `${formatIpv4(v4)}/${Number(bits)}` : undefined;
  const v6 = parseIpv6(address);
  return v6 && Number(bits) <= 128 ? `${formatIpv6(v6)}/${Number(bits)}` : undefined;
}

function* blocks({ text }: Reading): Generator<Find> {
  for (const match of text.matchAll(RUN)) {
    const value = parse(match[0]);
    if (value) yield { start: match.index, end: match.index + match[0].length, value, confidence: 'high' };
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
