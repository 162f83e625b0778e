/** What hangs on a signal at the moment: one listener for all of them, however many there are. */
const hanging = new WeakMap<AbortSignal, Set<AbortController>>();

function hangOn(signal: AbortSignal): Set<AbortController> {
  const known = hanging.get(signal);
  if (known) return known;
  const all = new Set<AbortController>();
  const abort = (): void => {
    for (const each of all) each.abort(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  hanging.set(signal, all);
  return all;
}

/**
 * Runs work with a signal of its own that is aborted with `signal`, and let go of at the end: what is combined from a
 * signal that lives as long as a batch would stay in memory as long.
 */
export async function withOwnSignal<T>(signal: AbortSignal, work: (own: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  if (signal.aborted) own.abort(signal.reason);
  const all = hangOn(signal);
  all.add(own);
  try {
    return await work(own.signal);
  } finally {
    all.delete(own);
  }
}
