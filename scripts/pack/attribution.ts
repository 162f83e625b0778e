import type { AddressHeader } from '../../src/analysis/data/format.ts';

/** The credit the licences of the packed data ask for; it is shipped beside the data. */
export function attribution(about: Pick<AddressHeader, 'versions' | 'date'>): string {
  const versions = Object.entries(about.versions).map(([name, version]) => `${name} ${version}`);
  return `addresses.bin holds the address data of ${versions.join(' and ')}
(https://github.com/sapics/ip-location-db), as of ${about.date}.

Autonomous systems (numbers and names): Creative Commons Attribution 4.0 International
(https://creativecommons.org/licenses/by/4.0/)
  - IP to AS Number database by Route Views, https://www.routeviews.org
  - IP to ASN Lite database by DB-IP, https://db-ip.com
  - statistics data by the Number Resource Organization, https://www.nro.net

Countries: CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/), from geofeeds, whois and
  - statistics data by the Number Resource Organization, https://www.nro.net (CC BY 4.0)

Changes made here: ranges merged and overlaps resolved, addresses and names packed into one binary file.
No warranty is given by the authors of the data.
`;
}
