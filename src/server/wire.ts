import { dirname } from 'node:path';
import { withoutKeys } from '../accounts/index.ts';
import { Refusal } from './refusal.ts';

const STORE = 'the store of this server';

/** A path and the folders above it, nearest first, the root left out. */
function withFolders(path: string): string[] {
  const above = dirname(path);
  return path === above ? [] : [path, ...withFolders(above)];
}

/** A line as it goes over the wire: without where the store lies on this machine, and without keys. */
function outward(line: string, storePath: string, folders: boolean): string {
  const named = line
    .replaceAll(`the local store ${storePath}`, STORE)
    .replaceAll(`the store ${storePath}`, STORE)
    .replaceAll(storePath, STORE);
  const hidden = folders ? withFolders(storePath).reduce((text, path) => text.replaceAll(path, '…'), named) : named;
  return withoutKeys(hidden);
}

/** A refusal whose lines name this server in place of the store's path. */
export function outwardly(refusal: Refusal, storePath: string): Refusal {
  const { status, code, message, more } = refusal;
  // Only what the store itself says of its place can name the folders above it.
  const say = (line: string): string => outward(line, storePath, code === 'unavailable');
  return new Refusal(status, code, say(message), {
    ...more,
    hint: more.hint === undefined ? undefined : say(more.hint),
  });
}
