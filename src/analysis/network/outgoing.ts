import type { Indicator } from '../../ioc/index.ts';
import { mappedAddress } from '../facts/mapped.ts';
import { urlOf } from '../host.ts';
import { NotAsked } from './source-error.ts';

/** A URL without user name, password and fragment: they are no part of what a server is asked for, and often secret. */
function bareUrl(value: string): string {
  const url = urlOf(value);
  if (!url) throw new NotAsked('internal_ioc', 'not a URL as browsers read it: never sent to anybody outside');
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

/**
 * The indicator as it is sent to others: of a URL what a server would be asked for, of an IPv4-mapped address the IPv4
 * address, which is what sources know.
 * @throws NotAsked for a URL that cannot be taken apart.
 */
export function outgoing({ type, value }: Indicator): Indicator {
  if (type === 'url') return { type, value: bareUrl(value) };
  return { type, value: type === 'ip' ? (mappedAddress(value) ?? value) : value };
}
