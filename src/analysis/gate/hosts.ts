import type { Indicator } from '../../ioc/index.ts';
import { hostOf, withScheme } from '../host.ts';
import { otherHosts } from '../url/other-hosts.ts';

/** Every host that a program might take the indicator to name. */
export function hostsOf(indicator: Indicator): string[] {
  const host = hostOf(indicator);
  if (host === undefined || host === '') return [];
  return [host, ...(indicator.type === 'url' ? otherHosts(withScheme(indicator.value), host) : [])];
}
