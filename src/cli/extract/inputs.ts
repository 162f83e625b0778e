import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { sources } from '../input.ts';
import type { Source } from '../source.ts';

/** The inputs that paths name, as `sources` reads them. Stdin can be read once only: it counts where it is first named. */
export function inputs(paths: readonly string[], context: Context): readonly Source[] {
  const first = paths.indexOf('-');
  return sources(
    paths.filter((path, index) => path !== '-' || index === first),
    context,
  );
}

export interface Reading {
  readonly signal: AbortSignal;
  /** An input that cannot be read when there are others: told, and the others go on. */
  readonly failed: (failure: Failure) => void;
}

/**
 * One input after the other; takes no new one once the signal is aborted.
 * @throws Failure why the only input there is cannot be read.
 */
export async function* fromEach<T>(all: readonly AsyncIterable<T>[], { signal, failed }: Reading): AsyncIterable<T> {
  for (const input of all) {
    if (signal.aborted) return;
    try {
      yield* input;
    } catch (error) {
      if (!(error instanceof Failure) || all.length === 1) throw error;
      failed(error);
    }
  }
}
