import { extractText, type Hit, suffixOf } from '../../../ioc/index.ts';

/** A text that is longer is prose, not the name of a place. */
const LONGEST = 2000;

function isHost({ type }: Hit): boolean {
  return type === 'domain' || type === 'ip';
}

/** The places that a text names: registrable domains, and addresses. Those of one owner count as one. */
function ownersIn(text: string): Set<string> {
  const hits = extractText(text.slice(0, LONGEST), {
    types: ['ip', 'domain', 'url', 'email'],
    hosts: true,
    includePrivate: true,
  });
  return new Set(hits.filter(isHost).map(({ value }) => suffixOf(value, true)?.registrableDomain ?? value));
}

/**
 * Whether a link shows the address of one place and leads to another: names somebody's domain, and its target belongs to
 * somebody else. A text without any address, and a target that is none, are no mismatch.
 */
export function isMismatch(shown: string, target: string): boolean {
  if (!/[.:]|dot/i.test(shown)) return false;
  const named = ownersIn(shown);
  if (named.size === 0) return false;
  const [leads] = ownersIn(target);
  return leads !== undefined && !named.has(leads);
}
