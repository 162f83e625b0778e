import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../shared/failure.ts';
import type { Context } from './command.ts';
import { missingFile } from './mistakes.ts';
import type { Source } from './source.ts';
import { reasonOf } from './system-error.ts';

const CHUNK = 256 * 1024;

const NAME_FILES = 'name the files in it';

function unreadable(path: string, error: unknown, folderHint: string): Failure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return missingFile(path);
  if (code === 'EISDIR') return new Failure('usage', `${path} is a folder`, folderHint, { cause: error });
  return new Failure('usage', `cannot read ${path}: ${reasonOf(error)}`, undefined, { cause: error });
}

/** The bytes of a file. @throws Failure `usage` that calls it by the name shown. */
export async function* fileBytes(
  path: string | Buffer,
  shown: string,
  folderHint: string = NAME_FILES,
): AsyncIterable<Uint8Array> {
  const { open } = await import('node:fs/promises');
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw unreadable(shown, error, folderHint);
  } finally {
    await file?.close();
  }
}

async function* stdinBytes({ io, signal }: Context): AsyncIterable<Uint8Array> {
  if (io.in.tty) await io.err.write('paste text, end with Ctrl-D\n');
  const stream = io.in.stream();
  const stop = (): void => void stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (!signal.aborted) yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Destroyed by Ctrl-C, or never open (cron may close it): both mean that nothing more comes.
    if (signal.aborted || code === 'EBADF' || code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    if (code === 'EISDIR') throw new Failure('usage', 'stdin is a folder', NAME_FILES, { cause: error });
    throw new Failure('usage', `cannot read stdin: ${reasonOf(error)}`, undefined, { cause: error });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * The inputs that paths name; stdin for no path at all and for `-`. Nothing is opened yet. `folderHint` is what to do
 * about a path that turns out to be a folder.
 */
export function sources(paths: readonly string[], context: Context, folderHint?: string): readonly Source[] {
  const stdin: Source = { name: '-', bytes: () => stdinBytes(context) };
  if (paths.length === 0) return [stdin];
  return paths.map((path) =>
    path === '-' ? stdin : { name: path, bytes: () => fileBytes(resolve(context.io.cwd, path), path, folderHint) },
  );
}
