import type { Indicator } from '../../ioc/index.ts';
import type { Plugin } from '../plugin.ts';
import { NotAsked } from './source-error.ts';

/**
 * What a sandbox's browser opens: of an address or a name the page that lies there.
 * @throws NotAsked for a URL that is no page.
 */
export function openedBy({ displayName }: Pick<Plugin, 'displayName'>, { type, value }: Indicator): string {
  if (type === 'url' && !/^https?:/i.test(value))
    throw new NotAsked('unsupported_type', `${displayName} opens http and https URLs only`);
  if (type === 'url') return value;
  return value.includes(':') ? `http://[${value}]/` : `http://${value}/`;
}
