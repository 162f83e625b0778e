import { shortLine } from '../shared/one-line.ts';

/** Signs of a title at most; a list shows it in a column. */
const LONGEST = 80;

/**
 * What an investigation is called: the first line of its text that says something, on one line, without control
 * characters and signs that turn the direction of writing.
 */
export function titleOf(text: string): string {
  const line = /[^\s\p{C}][^\r\n]*/u.exec(text)?.[0] ?? '';
  return shortLine(line, LONGEST) || 'Investigation';
}
