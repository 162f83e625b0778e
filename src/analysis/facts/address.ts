import { specialRange } from '../../ioc/index.ts';
import type { Answer } from '../plugin.ts';
import { mappedAddress } from './mapped.ts';
import { resolverOperator } from './resolvers.ts';

/** Special ranges whose addresses are hosts on the Internet all the same: they carry a public IPv4 address. */
const TUNNELS = new Set(['6to4', 'Teredo']);

/**
 * What the address itself tells: the special-use range it lies in, or the public resolver that answers there. An
 * IPv4-mapped address is judged as the IPv4 address inside.
 */
export function addressAnswer(ip: string): Answer {
  const inner = mappedAddress(ip);
  if (inner === undefined) return plainAnswer(ip);
  const answer = plainAnswer(inner);
  return {
    ...answer,
    summary: { ...answer.summary, mapped_ipv4: inner },
    reasons: [...(answer.reasons ?? []), `IPv4-mapped form of ${inner}`],
    tags: [...(answer.tags ?? []), 'ipv4-mapped'],
  };
}

function plainAnswer(ip: string): Answer {
  const version = ip.includes(':') ? 6 : 4;
  const range = specialRange(ip);
  if (range && !TUNNELS.has(range.name)) {
    return {
      notApplicable: true,
      summary: { version, range: range.name, reserved_by: range.rfc },
      reasons: [`${range.name} address (${range.rfc}): it names no host on the Internet that others could judge`],
      tags: ['special-use'],
    };
  }
  const operator = resolverOperator(ip);
  if (operator !== undefined) {
    return {
      verdict: 'benign',
      score: 0,
      confidence: 8,
      summary: { version, range: 'public', public_resolver: operator },
      reasons: [`public DNS resolver of ${operator}`],
      tags: ['public-resolver'],
    };
  }
  if (range) return { summary: { version, range: range.name }, reasons: [`${range.name} address`], tags: ['tunnel'] };
  return { summary: { version, range: 'public' }, reasons: [`public IPv${version} address`] };
}
