import { Failure } from '../shared/failure.ts';

/** Longest texts, in UTF-16 units. */
export const LONGEST = { title: 1000, description: 100_000, note: 100_000, comment: 10_000, word: 256 } as const;

/** Most entries of a list (labels, tags, entities). */
export const MOST = { words: 100, entities: 1000 } as const;

/**
 * What a caller wrote, without the white space around it.
 * @param what as messages name it: `the title`
 * @throws Failure `invalid_request` when it is empty, too long, or holds NUL characters, at which databases cut texts
 */
export function checkText(text: string, what: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Failure('invalid_request', `${what} is empty`);
  return checkLength(trimmed, what, longest);
}

/** The same for a text that may be empty. */
export function checkLength(text: string, what: string, longest: number): string {
  if (text.includes('\0')) throw new Failure('invalid_request', `${what} cannot hold NUL characters`);
  if (text.length <= longest) return text;
  throw new Failure('invalid_request', `${what} is longer than ${longest} characters`);
}

/** Labels or tags: each once, in the order given, empty ones left out. */
export function checkWords(words: readonly string[], what: string): string[] {
  if (words.length > MOST.words) throw new Failure('invalid_request', `more than ${MOST.words} ${what}s`);
  const filled = words.filter((word) => word.trim() !== '');
  return [...new Set(filled.map((word) => checkText(word, `a ${what}`, LONGEST.word)))];
}

/** What a source wrote, fit to be kept: without NUL characters and cut to a length; the whole stays in its payload. */
export function fitted(text: string, longest: number): string {
  const clean = text.replaceAll('\0', '');
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
}
