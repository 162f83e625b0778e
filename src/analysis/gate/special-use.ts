import { type Indicator, specialRange, suffixOf } from '../../ioc/index.ts';
import { specialName } from '../facts/special-names.ts';
import { isAddress } from '../host.ts';
import { shown } from '../shown.ts';
import { hostsOf } from './hosts.ts';

function withheldAddress(address: string): string | undefined {
  const range = specialRange(address);
  return range && `${range.name} address (${range.rfc})`;
}

function withheldName(name: string): string | undefined {
  const special = specialName(name);
  if (special) return special.notApplicable ? `${special.use} (${special.source})` : undefined;
  if (!name.includes('.')) return 'name without a domain';
  return suffixOf(name)
    ? undefined
    : `no name of the Internet: nothing is registered under ${shown(name).split('.').at(-1)}`;
}

/**
 * Why an indicator means something inside a network only, in a line; undefined when it does not. Addresses for special
 * use (IANA), names that nobody outside resolves, and what no host can be read from: asking about them would tell a
 * stranger how the network inside looks, and the stranger knows nothing of it.
 */
export function specialUse(indicator: Indicator): string | undefined {
  if (indicator.type === 'hash') return undefined;
  const hosts = hostsOf(indicator);
  if (hosts.length === 0) return 'no host can be read from it';
  return hosts.map((host) => (isAddress(host) ? withheldAddress(host) : withheldName(host))).find(Boolean);
}
