import { Failure } from '../../../shared/failure.ts';

/** Longer texts are no searches, and databases refuse longer patterns (SQLite: 50,000 bytes). */
const LONGEST = 2000;

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
