/**
 * Settles as `work` does, or rejects with the signal's reason as soon as it is aborted: for work that hears of the signal
 * late or not at all.
 */
export function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    const settle =
      <V>(as: (value: V) => void) =>
      (value: V): void => {
        signal.removeEventListener('abort', stop);
        as(value);
      };
    work.then(settle(resolve), settle(reject));
  });
}
