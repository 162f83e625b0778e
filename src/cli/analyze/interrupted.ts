/** Within the second that Ctrl-C may take, with time left to print. */
const GRACE_MS = 400;

/**
 * A signal for what is under way: aborted a moment after `signal`, with its reason, so that what is nearly done comes to
 * its end and is kept.
 */
export function afterGrace(signal: AbortSignal): AbortSignal {
  const late = new AbortController();
  const stop = (): void => void setTimeout(() => late.abort(signal.reason), GRACE_MS).unref();
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return late.signal;
}

/**
 * Settles as work does, or with `instead` as soon as the signal is aborted. Made once for many: a race with one promise
 * would keep all that ever ran in it.
 */
export function orWhenAborted<T>(signal: AbortSignal, instead: T): (work: Promise<T>) => Promise<T> {
  const waiting = new Set<() => void>();
  const stop = (): void => {
    for (const each of waiting) each();
  };
  signal.addEventListener('abort', stop, { once: true });
  return (work) =>
    new Promise((resolve, reject) => {
      const give = (): void => resolve(instead);
      waiting.add(give);
      if (signal.aborted) give();
      void work.then(resolve, reject).finally(() => waiting.delete(give));
    });
}
