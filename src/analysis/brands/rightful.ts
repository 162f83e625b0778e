import type { HostName } from '../host.ts';
import { BRANDS, type Brand } from './list.ts';
import { RELAYS } from './words.ts';

/** Where several names share a domain, the first of the list stands for its owner. */
const OWNED: ReadonlyMap<string, Brand> = new Map(
  BRANDS.toReversed().flatMap((brand) => brand.domains.map((domain) => [domain, brand] as const)),
);
const LABELS = new Set(BRANDS.map(({ label }) => label));

/** Whether a domain belongs to the owner of a known name. */
export function isOwned(domain: string | undefined): boolean {
  return domain !== undefined && OWNED.has(domain);
}

/** The known name whose owner has a domain; undefined when it is nobody's on the list. */
export function ownerOf(domain: string | undefined): Brand | undefined {
  return domain === undefined ? undefined : OWNED.get(domain);
}

/** Whether the owner of a known name, or a service that repeats other people's names by design, runs the host. */
export function isRightful({ domain, owner, suffix, shared, labels }: HostName): boolean {
  if (domain === undefined || isOwned(domain) || RELAYS.has(owner ?? '')) return true;
  // Names with an underscore are records about another domain, not hosts (RFC 8552).
  if (labels.some((label) => label.startsWith('_'))) return true;
  // Some owners have a suffix of their own: `about.google`, `tax.service.gov.uk`.
  return LABELS.has(suffix) || (isOwned(suffix) && !shared);
}
