import type { Plugin } from '../plugin.ts';
import { NotAsked } from './source-error.ts';

/**
 * Stands where sources have an address of their own: these run wherever their users put them. The name never resolves
 * (RFC 6761, 6.4).
 */
export const OWN_INSTANCE = 'https://own-instance.invalid';

/** @throws NotAsked while the settings do not say where the instance is. */
export function checkPlace({ name, displayName }: Pick<Plugin, 'name' | 'displayName'>, base: string): void {
  if (new URL(base).hostname !== new URL(OWN_INSTANCE).hostname) return;
  const how = `socctl config set plugins.${name}.url https://${name}.example.org`;
  throw new NotAsked('disabled', `${displayName} runs on your own server; say where: ${how}`);
}

/** A page of the instance, for a person; undefined where the way to it is not encrypted. */
export function pageOf(base: string, path: readonly string[]): string | undefined {
  const url = new URL(base);
  if (url.protocol !== 'https:') return undefined;
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
  return url.href;
}
