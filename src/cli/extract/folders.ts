import type { Dirent } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { fileBytes } from '../input.ts';
import type { Source } from '../source.ts';
import { reasonOf } from '../system-error.ts';
import { inputs } from './inputs.ts';

const SLASH = Buffer.from('/');

type Entry = Dirent<Buffer>;

/** The name that is shown of something in a folder: as the user wrote the folder, and the rest. */
function shownIn(folder: string, name: Buffer): string {
  return `${folder.endsWith('/') ? folder : `${folder}/`}${name.toString()}`;
}

/** A folder that cannot be listed, as an input that cannot be read. */
function unlisted(shown: string, error: unknown): Source {
  return {
    name: shown,
    found: true,
    // biome-ignore lint/correctness/useYield: it fails before it has anything to give
    bytes: async function* () {
      throw new Failure('usage', `cannot read ${shown}: ${reasonOf(error)}`, undefined, { cause: error });
    },
  };
}

/**
 * The regular files below a folder in the order of their names, hidden ones too. Symbolic links are not followed, as
 * with grep -r: so there are no loops, and nothing is read that lies elsewhere. Pipes, sockets and devices are left alone.
 * Names are bytes: one that is no UTF-8 can be opened, if not shown.
 */
async function* below(folder: Buffer, shown: string, signal: AbortSignal): AsyncIterable<Source> {
  const { readdir } = await import('node:fs/promises');
  let entries: Entry[];
  try {
    entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    yield unlisted(shown, error);
    return;
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    if (signal.aborted) return;
    const path = Buffer.concat([folder, SLASH, entry.name]);
    const name = shownIn(shown, entry.name);
    if (entry.isDirectory()) yield* below(path, name, signal);
    else if (entry.isFile()) yield { name, found: true, bytes: () => fileBytes(path, name) };
  }
}

/** The inputs that paths name, with the files of those that are folders in their place. */
export async function* withFolders(paths: readonly string[], context: Context): AsyncIterable<Source> {
  const { stat } = await import('node:fs/promises');
  for (const source of inputs(paths, context)) {
    const path = resolve(context.io.cwd, source.name);
    const stats = source.name === '-' ? undefined : await stat(path).catch(() => undefined);
    if (stats?.isDirectory()) yield* below(Buffer.from(path), source.name, context.signal);
    else yield source;
  }
}
