import { dirname } from 'node:path';
import { withoutKeys } from '../accounts/index.ts';
import { Refusal } from './refusal.ts';

/** Where an engine's messages say they are from, and what stands for that on the wire. */
export interface Naming {
  /** Where the store lies on this machine, which is nobody's business. */
  readonly storePath: string;
  /** The `Host` that the request names: the server as its client knows it. */
  readonly host: string | undefined;
}

/** A path and the folders above it, nearest first, the root left out. */
function withFolders(path: string): string[] {
  const above = dirname(path);
  return path === above ? [] : [path, ...withFolders(above)];
}

function outward(line: string, { storePath, host = '' }: Naming, folders: boolean): string {
  // What has no form of a host is not repeated.
  const server = /^[\w.:[\]-]{1,255}$/.test(host) ? `the server ${host}` : 'this server';
  const named = line
    .replaceAll(`the local store ${storePath}`, () => server)
    .replaceAll(`the store ${storePath}`, () => `the store of ${server}`)
    .replaceAll(storePath, () => server);
  const hidden = folders ? withFolders(storePath).reduce((text, path) => text.replaceAll(path, '…'), named) : named;
  return withoutKeys(hidden);
}

/** A refusal as it goes over the wire: it names the server in place of the store's path, and no key. */
export function outwardly({ status, code, message, more }: Refusal, naming: Naming): Refusal {
  // Only what the store itself says of its place can name the folders above it.
  const say = (line: string): string => outward(line, naming, code === 'unavailable');
  return new Refusal(status, code, say(message), {
    ...more,
    hint: more.hint === undefined ? undefined : say(more.hint),
  });
}
