import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { sources } from '../input.ts';
import type { Source } from '../source.ts';

/** The inputs that paths name, as `sources` reads them. Stdin can be read once only: it counts where it is first named. */
export function inputs(paths: readonly string[], context: Context, folderHint?: string): readonly Source[] {
  const first = paths.indexOf('-');
  return sources(
    paths.filter((path, index) => path !== '-' || index === first),
    context,
    folderHint,
  );
}

export interface Reading {
  readonly signal: AbortSignal;
  /** An input that cannot be read when there are others: told, and the others go on. */
  readonly failed: (failure: Failure, input: unknown) => void;
}

/**
 * One input after the other, through `read`; takes no new one once the signal is aborted.
 * @throws Failure why the only input there is cannot be read. Of those that are met on the way none is the only one.
 */
export async function* fromEach<I, T>(
  all: readonly I[] | AsyncIterable<I>,
  read: (input: I) => AsyncIterable<T>,
  { signal, failed }: Reading,
): AsyncIterable<T> {
  const alone = Array.isArray(all) && all.length === 1;
  for await (const input of all) {
    if (signal.aborted) return;
    try {
      yield* read(input);
    } catch (error) {
      if (!(error instanceof Failure) || alone) throw error;
      failed(error, input);
    }
  }
}
