type Event = 'result' | 'item' | 'broken';

/** Tells what happened once `promise` has settled; without one, never. */
function once(promise: Promise<unknown> | undefined, done: Event, failed: Event): Promise<Event>[] {
  return promise
    ? [
        promise.then(
          () => done,
          () => failed,
        ),
      ]
    : [];
}

/** A list as a stream. */
async function* streamOf<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}

/** Lets signals, timers and I/O in: work that never waits for the outside would keep them out until its end. */
function breathe(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/**
 * Runs `work` over a stream or a list with at most `limit` at once and yields the results in input order, each as soon as it and
 * all before it are done, also while the next item is still awaited. Takes no new item once `signal` is aborted; what was
 * begun is still yielded, also before a failure of the stream is thrown.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncIterable<R> {
  const iterator = (Symbol.asyncIterator in items ? items : streamOf(items))[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | undefined;
  let broken: Promise<unknown> | undefined;
  let ended = false;
  const begin = (item: T): Promise<R> => {
    const begun = work(item);
    // Thrown when its turn comes, if ever: a later item may fail first, which must not end the process as unhandled.
    begun.catch(() => {});
    return begun;
  };
  try {
    for (;;) {
      if (signal.aborted) ended = true;
      if (!ended && running.length < limit) next ??= iterator.next();
      const awaited = ended ? undefined : next;
      if (running.length === 0 && !awaited) break;
      const event = await Promise.race([...once(running[0], 'result', 'result'), ...once(awaited, 'item', 'broken')]);
      if (event === 'result') {
        yield await (running.shift() as Promise<R>);
        await breathe();
        continue;
      }
      if (event === 'broken') {
        [broken, ended] = [next, true];
        continue;
      }
      const { value, done } = await (next as Promise<IteratorResult<T>>);
      next = undefined;
      if (done) ended = true;
      else if (!signal.aborted) running.push(begin(value));
    }
    await broken;
  } finally {
    // Not awaited: a source that is blocked would hold up the end.
    void iterator.return?.();
  }
}
