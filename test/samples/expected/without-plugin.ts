import type { Expected } from './row.ts';

/**
 * Services that no plugin asks: in clear text, without a use of their own beside the others, only to carry DNS, or about
 * what is no indicator here, as vulnerabilities are.
 */
function unasked(file: string, about: Expected['about']): Expected {
  return { file, about, http: 200, says: 'no plugin', verdict: 'none', score: null };
}

export const ROWS: readonly Expected[] = [
  unasked('circl-geolookup/ip-ok.json', ['ip', '1.1.1.1']),
  unasked('google-doh/resolve-ok.json', ['domain', 'example.com']),
  unasked('ip-api/ip-ok.json', ['ip', '54.39.68.110']),
  unasked('ip-api/reserved-range.json', ['ip', '::1']),
  unasked('censys/v2-hosts-search.json', ['ip', '1.1.1.1']),
  unasked('censys/v3-search-query.json', ['ip', '1.1.1.1']),
  unasked('cisa-kev/catalog.json', ['cve', 'CVE-2025-48384']),
];
