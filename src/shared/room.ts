/** Lets so many be at something at once; the others wait in the order they came. */
export interface Room {
  /** Runs work when there is room for it. @throws the signal's reason when that is aborted before there is. */
  within<T>(work: () => Promise<T>): Promise<T>;
}

export function roomFor(most: number, signal: AbortSignal): Room {
  const waiting = new Set<{ readonly go: () => void; readonly stop: () => void }>();
  let taken = 0;
  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.add({ go: resolve, stop: () => reject(signal.reason) });
    });
  const leave = (): void => {
    const [next] = waiting;
    if (!next) {
      taken -= 1;
      return;
    }
    waiting.delete(next);
    next.go();
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const each of waiting) each.stop();
      waiting.clear();
    },
    { once: true },
  );
  return {
    async within(work) {
      signal.throwIfAborted();
      if (taken < most) taken += 1;
      else await turn();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
