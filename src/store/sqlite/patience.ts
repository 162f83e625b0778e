import { setTimeout } from 'node:timers/promises';
import { isBusy } from './errors.ts';

/** How long a lock held by another process is waited for. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 10;

/**
 * How long SQLite itself waits inside one call. Short, because the event loop stands still meanwhile and Ctrl-C must
 * be heard; the rest of the patience is spent between calls.
 */
export const BUSY_TIMEOUT_MS = 100;

/** Repeats an attempt that meets a lock until it succeeds or the patience is used up; then the lock's error stands. */
export async function patiently<T>(attempt: () => T): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}
