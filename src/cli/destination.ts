import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../shared/failure.ts';
import type { Context } from './command.ts';
import { reasonOf } from './system-error.ts';

/** Where a result goes: stdout as it becomes known, or a file that appears whole or not at all. */
export interface Destination {
  write(chunk: string | Uint8Array): Promise<void>;
  /** The result is complete. Without this call a file is left as it was. */
  commit(): Promise<void>;
}

interface Target {
  /** Where the bytes really go: behind links. */
  readonly path: string;
  /** What is there now. */
  readonly stats: Stats | undefined;
}

async function targetOf(path: string): Promise<Target> {
  const { readlink, realpath, stat } = await import('node:fs/promises');
  const stats = await stat(path).catch(() => undefined);
  if (stats) return { path: await realpath(path), stats };
  // A link to something that is not there yet: what it names is made, the link stays.
  const link = await readlink(path).catch(() => undefined);
  return { path: link === undefined ? path : resolve(dirname(path), link), stats };
}

/** A device, a pipe, a socket: written as it is, for replacing it would destroy it. */
async function straight(path: string): Promise<Destination & { close(): Promise<void> }> {
  const { open } = await import('node:fs/promises');
  const file = await open(path, 'w');
  return { write: (chunk) => file.appendFile(chunk), commit: async () => {}, close: () => file.close() };
}

/** A neighbour of the target that takes its place at the end: a rename within one folder is atomic. */
async function viaDraft({ path, stats }: Target): Promise<Destination & { close(): Promise<void> }> {
  const [{ randomBytes }, { access, constants, open, rename, rm }] = await Promise.all([
    import('node:crypto'),
    import('node:fs/promises'),
  ]);
  if (stats) await access(path, constants.W_OK);
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  const file: FileHandle = await open(draft, 'wx');
  if (stats) await file.chmod(stats.mode & 0o7777);
  return {
    write: (chunk) => file.appendFile(chunk),
    async commit() {
      await file.sync();
      await rename(draft, path);
    },
    async close() {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

async function toFile(shown: string, context: Context): Promise<Destination> {
  const refusing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const hint = 'choose a file in a folder you may write to';
      throw new Failure('usage', `cannot write ${shown}: ${reasonOf(error)}`, hint, { cause: error });
    }
  };
  const made = await refusing(async () => {
    const target = await targetOf(resolve(context.io.cwd, shown));
    return target.stats && !target.stats.isFile() && !target.stats.isDirectory()
      ? straight(target.path)
      : viaDraft(target);
  });
  context.atEnd(made.close);
  return {
    write: (chunk) => refusing(() => made.write(chunk)),
    async commit() {
      if (context.signal.aborted) context.note(`interrupted: ${shown} is left as it was`);
      else await refusing(made.commit);
    },
  };
}

/** stdout for no path, else the file. */
export async function openDestination(context: Context, path: string | undefined): Promise<Destination> {
  if (path !== undefined) return toFile(path, context);
  return { write: (chunk) => context.io.out.write(chunk), commit: async () => {} };
}
