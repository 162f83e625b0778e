import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type Conf from 'conf';
import { Failure, messageOf } from '../shared/failure.ts';
import { type Document, EMPTY, parseDocument } from './document.ts';
import { locked } from './lock.ts';
import { keepPrivate, makePrivateFolder, type Privacy } from './private.ts';

/** conf brings a schema validator along (25 ms): it is loaded only when there is a file to read or to write. */
async function openConf(path: string): Promise<Conf<Record<string, unknown>>> {
  const { default: Conf } = await import('conf');
  return new Conf<Record<string, unknown>>({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    // A file that cannot be read is the user's to repair: conf would replace it with an empty one.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    // Here, and not on what conf returns: it makes an object of any JSON, so that `[]` and `7` would pass.
    deserialize: (text) => ({ ...parseDocument(text, path) }),
    serialize: (value) => `${JSON.stringify(value, null, 2)}\n`,
  });
}

const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'it belongs to another user: give it to yours, or set SOCCTL_CONFIG_DIR to a folder of your own',
  EPERM: 'it belongs to another user: give it to yours, or set SOCCTL_CONFIG_DIR to a folder of your own',
  EISDIR: 'there must be a file of that name, or nothing',
  ENOTDIR: 'a part of the path is a file: set SOCCTL_CONFIG_DIR to a folder',
  EEXIST: 'a part of the path is a file: set SOCCTL_CONFIG_DIR to a folder',
  EROFS: 'the file system is read-only: set SOCCTL_CONFIG_DIR to a folder you may write to',
  ENOSPC: 'the disk is full; nothing was changed',
};

function ioFailure(verb: 'read' | 'write', path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof Failure || code === undefined) return error;
  const cause = messageOf(error).replace(/^([A-Z]+: [^,]+),.*$/, '$1');
  return new Failure('usage', `cannot ${verb} ${path}: ${cause}`, HINTS[code], { cause: error });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function read(path: string, privacy: Privacy): Promise<Document> {
  if (!(await isThere(path))) return EMPTY;
  const document = (await openConf(path)).store as unknown as Document;
  // Not before it was understood: the mode of another program's file is not ours to change.
  await keepPrivate(path, privacy);
  return document;
}

/**
 * What a settings or secrets file holds; an empty document when there is none. Its modes are checked and repaired.
 * @throws Failure `usage` when it cannot be read or understood; it is never changed then.
 */
export async function readDocument(path: string, privacy: Privacy): Promise<Document> {
  try {
    return await read(path, privacy);
  } catch (error) {
    throw ioFailure('read', path, error);
  }
}

/**
 * Changes a file as one step: read, change, write whole or not at all, while no other process changes it.
 * @returns whether anything changed: `change` hands back its argument when not.
 */
export async function changeDocument(
  path: string,
  privacy: Privacy,
  change: (document: Document) => Document,
): Promise<boolean> {
  try {
    // Nothing to take out of a file that is not there: no folder is made for it.
    if (!(await isThere(path)) && change(EMPTY) === EMPTY) return false;
    await makePrivateFolder(dirname(path), privacy);
    return await locked(dirname(path), async () => {
      const before = await readDocument(path, privacy);
      const after = change(before);
      if (after !== before) (await openConf(path)).store = { ...after };
      return after !== before;
    });
  } catch (error) {
    throw ioFailure('write', path, error);
  }
}
