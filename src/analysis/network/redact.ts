import { SourceError } from './source-error.ts';

/** Shorter texts stand in ordinary words: taking them out would leave nothing readable, and they are no key. */
export const SHORTEST_KEY = 6;

/** What stands where a key stood. */
export const GONE = '[key]';

/**
 * The same without the key in it, whatever its source echoes: answers are searched through and through, of an error the
 * message is. Errors that do not hold it are given back as they are.
 */
export function redacted<T>(what: T, key: string | undefined): T {
  if (key === undefined || key.length < SHORTEST_KEY) return what;
  if (what instanceof Error) {
    if (!what.message.includes(key)) return what;
    const message = what.message.replaceAll(key, GONE);
    return (what instanceof SourceError ? new SourceError(what.code, message, what) : new Error(message)) as T;
  }
  const text = JSON.stringify(what);
  const written = JSON.stringify(key).slice(1, -1);
  return text?.includes(written) ? (JSON.parse(text.replaceAll(written, GONE)) as T) : what;
}
