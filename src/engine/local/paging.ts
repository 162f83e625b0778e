import { Failure } from '../../shared/failure.ts';

const DEFAULT_LIMIT = 20;
const MOST = 1000;
/** Longer texts are no searches, and databases refuse longer patterns (SQLite: 50,000 bytes). */
const LONGEST = 2000;

/** Which part of a result is meant, within what is allowed: 20 at a time, `most` at most. */
export function page(
  { limit = DEFAULT_LIMIT, offset = 0 }: { limit?: number | undefined; offset?: number | undefined },
  most = MOST,
) {
  return {
    limit: Math.min(Math.max(1, Math.floor(limit) || DEFAULT_LIMIT), most),
    offset: Math.max(0, Math.floor(offset) || 0),
  };
}

/**
 * The text to search for, without what stands around it.
 * @throws Failure `invalid_request` for one that is empty, too long, or that no database can compare.
 */
export function requireText(q: string): string {
  const text = q.trim();
  if (text === '') throw new Failure('invalid_request', 'the text to search for is empty', 'give a part of a value');
  if (text.length > LONGEST) {
    const message = `the text to search for is longer than ${LONGEST} characters`;
    throw new Failure('invalid_request', message, 'a part of it is enough');
  }
  if (text.includes('\0')) {
    throw new Failure('invalid_request', 'the text to search for holds NUL characters', 'leave them out');
  }
  return text;
}
