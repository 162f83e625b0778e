import { BRANDS, type Brand } from './list.ts';

/** Shorter ones (`t.co`) turn up inside names by chance. */
const TELLING_DOMAIN = 7;

/** No domain on the list, taken apart at dots and hyphens, has more parts. */
const MOST_PARTS = 4;

type Domains = ReadonlyMap<string, Brand>;

/** Brands by domain, where several share one the first of the list. */
function byDomain(domainsOf: (brand: Brand) => readonly string[]): Domains {
  return new Map(BRANDS.toReversed().flatMap((brand) => domainsOf(brand).map((domain) => [domain, brand] as const)));
}

const PLAIN = byDomain(({ domains }) => domains.filter((domain) => domain.length >= TELLING_DOMAIN));

/** With dots for hyphens, and of names nobody else bears: `paypal-com` is as telling as `paypal.com`. */
const LOOSE = byDomain(({ domains, label, common }) => {
  const bears = (domain: string) => domain.startsWith(`${label}.`) || domain.replaceAll('.', '') === label;
  return common ? [] : domains.filter(bears).map((domain) => domain.replaceAll('-', '.'));
});

function findIn(parts: readonly string[], domains: Domains): Brand | undefined {
  for (let start = 0; start < parts.length - 1; start += 1) {
    let text = parts[start] ?? '';
    for (const part of parts.slice(start + 1, start + MOST_PARTS)) {
      // The domain may end inside a label, at a hyphen or digit: `paypal.com-login`.
      const found = domains.get(`${text}.${/^[a-z]*/.exec(part)?.[0]}`);
      if (found) return found;
      text += `.${part}`;
    }
  }
  return undefined;
}

/**
 * Whose domain stands whole among labels that are somebody else's: `paypal.com.evil.example`,
 * `paypal.com-login.example`, `paypal-com.example`.
 */
export function wholeDomainOf(labels: readonly string[]): Brand | undefined {
  const pieces = labels.flatMap((label) => label.split('-'));
  return findIn(labels, PLAIN) ?? findIn(pieces, LOOSE);
}
