/** Within the second that Ctrl-C may take, with time left to print. */
const GRACE_MS = 500;

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
