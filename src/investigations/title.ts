/** Signs of a title at most; a list shows it in a column. */
const LONGEST = 80;

/** Looked at for a title: a line may be a megabyte. */
const REACH = 1000;

/**
 * What an investigation is called: the first line of its text that says something, on one line, without control
 * characters and signs that turn the direction of writing.
 */
export function titleOf(text: string): string {
  const line = /[^\s\p{C}][^\r\n]*/u.exec(text)?.[0] ?? '';
  const signs = [...line.slice(0, REACH).replace(/[\p{C}\p{Z}]+/gu, ' ')];
  const start = signs.slice(0, LONGEST).join('').trim();
  return signs.length > LONGEST ? `${start}…` : start || 'Investigation';
}
