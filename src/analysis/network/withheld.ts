import { type Indicator, specialRange, suffixOf } from '../../ioc/index.ts';
import { specialName } from '../facts/special-names.ts';
import { hostOf, isAddress, withScheme } from '../host.ts';
import type { Egress } from '../plugin.ts';
import { shown } from '../shown.ts';
import { otherHosts } from '../url/other-hosts.ts';

/** To whom nothing is revealed that is not known there already. */
const INSIDE: readonly Egress[] = ['none', 'own'];

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

/** Every host that a program might take the indicator to name. */
function hostsOf(indicator: Indicator): string[] {
  const host = hostOf(indicator);
  if (host === undefined || host === '') return [];
  return [host, ...(indicator.type === 'url' ? otherHosts(withScheme(indicator.value), host) : [])];
}

/**
 * Why an indicator is not sent to anybody outside, in a line; undefined when it may be. Addresses for special use
 * (IANA), names that mean something inside a network only, and what no host can be read from: asking about them would
 * tell a stranger how the network inside looks, and the stranger knows nothing of it.
 */
export function withheld(indicator: Indicator, egress: Egress): string | undefined {
  if (INSIDE.includes(egress) || indicator.type === 'hash') return undefined;
  const hosts = hostsOf(indicator);
  const why =
    hosts.length === 0
      ? 'no host can be read from it'
      : hosts.map((host) => (isAddress(host) ? withheldAddress(host) : withheldName(host))).find(Boolean);
  return why && `${why}: never sent to anybody outside`;
}
