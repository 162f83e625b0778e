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
 * Aborts a controller with a signal until it is let go: what is combined from a signal that lives as long as a batch
 * (`AbortSignal.any`) would stay in memory as long, and costs several times as much.
 * @returns lets it go.
 */
export function abortWith(controller: AbortController, signal: AbortSignal): () => void {
  if (signal.aborted) controller.abort(signal.reason);
  const all = hangOn(signal);
  all.add(controller);
  return () => void all.delete(controller);
}
