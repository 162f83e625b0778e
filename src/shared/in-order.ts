import { A_TURN } from './a-turn.ts';

/** How much is under way at once. */
export interface Breadth {
  /** Work that runs. */
  readonly atOnce: number;
  /** Work that runs and results that wait for one before them: at least `atOnce`. */
  readonly window: number;
}

/** One piece of work in its place. */
interface Place<R> {
  readonly result: Promise<R>;
  settled: boolean;
}

/** A list as a stream. */
async function* streamOf<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}

/** Lets signals, timers and I/O in: work that never waits for the outside would keep them out until its end. */
function breathe(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** Something that is waited for: rung any number of times, also before anybody waits. */
function bell(): { ring(): void; rung(): Promise<void> } {
  let ring = (): void => {};
  let rung = Promise.resolve();
  const reset = (): void => {
    rung = new Promise((resolve) => {
      ring = resolve;
    });
  };
  reset();
  return {
    ring: () => ring(),
    async rung() {
      await rung;
      reset();
    },
  };
}

/**
 * Runs `work` over a stream or a list and yields the results in input order, each as soon as it and all before it are
 * done, those together that are done at the same time; also while the next item is still awaited, and while whoever
 * takes the results is busy with the last. Takes no new item once `signal` is aborted; what was begun is still yielded,
 * also before a failure of the stream is thrown.
 */
export async function* inGroups<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  { atOnce, window }: Breadth,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncIterable<R[]> {
  const iterator = (Symbol.asyncIterator in items ? items : streamOf(items))[Symbol.asyncIterator]();
  const { ring, rung } = bell();
  const places: Place<R>[] = [];
  let [running, begun, awaited, ended] = [0, 0, false, false];
  let broken: { readonly error: unknown } | undefined;

  const begin = (item: T): void => {
    const place: Place<R> = { result: work(item), settled: false };
    const over = (): void => {
      place.settled = true;
      running -= 1;
      take();
      ring();
    };
    running += 1;
    places.push(place);
    // A failure is thrown when its turn comes, if ever: a later item may fail first, and must not count as unhandled.
    place.result.then(over, over);
  };
  const taken = ({ value, done }: IteratorResult<T>): void => {
    awaited = false;
    if (done) ended = true;
    else if (!signal.aborted && !ended) begin(value);
    // What was begun may have to send something, which it can when others let it.
    if (++begun % A_TURN === 0) setImmediate(take);
    else take();
    ring();
  };
  const torn = (error: unknown): void => {
    [awaited, ended, broken] = [false, true, { error }];
    ring();
  };
  const take = (): void => {
    if (awaited || ended || signal.aborted || running >= atOnce || places.length >= window) return;
    awaited = true;
    iterator.next().then(taken, torn);
  };
  /** The results whose turn it is; one that failed stands alone. */
  const ready = async (): Promise<R[]> => {
    const first = places.findIndex(({ settled }) => !settled);
    const settled = await Promise.allSettled(
      places.slice(0, first < 0 ? undefined : first).map(({ result }) => result),
    );
    const bad = settled.findIndex(({ status }) => status === 'rejected');
    const good = settled.slice(0, bad < 0 ? undefined : bad);
    if (bad === 0) await places[0]?.result;
    places.splice(0, good.length);
    take();
    return good.map((each) => (each as PromiseFulfilledResult<R>).value);
  };

  signal.addEventListener('abort', ring, { once: true });
  try {
    take();
    for (;;) {
      if (places[0]?.settled) {
        yield await ready();
        await breathe();
        continue;
      }
      if (signal.aborted) ended = true;
      if (ended && places.length === 0) break;
      await rung();
    }
    if (broken) throw broken.error;
  } finally {
    ended = true;
    signal.removeEventListener('abort', ring);
    // Not awaited: a source that is blocked would hold up the end.
    void iterator.return?.();
  }
}

/** The same one by one, with at most `limit` under way. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncIterable<R> {
  for await (const group of inGroups(items, { atOnce: limit, window: limit }, work, signal)) yield* group;
}
