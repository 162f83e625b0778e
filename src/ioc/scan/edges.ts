import { pattern } from '../letters.ts';

/**
 * Where a word starts: after anything but a letter, digit or underscore, and after the escapes that log lines and JSON
 * have for line ends and tabs. For {@link import('../letters.ts').pattern}.
 */
export const WORD_START = '(?:(?<![\\p{L}\\p{N}_])|(?<=\\\\[nrt]))';

const EMPHASIS_BEFORE = pattern()`(?:^|[^\p{L}\p{M}\p{N}_])_{1,2}$`;
const EMPHASIS_AFTER = pattern()`^_{1,2}(?:$|[^\p{L}\p{M}\p{N}_])`;

/** Whether the underscores on both sides are those of emphasis (`_203.0.113.7_`, `__9f6c1d\u2026__`), not of a longer word. */
export function isEmphasised(before: string, after: string): boolean {
  return EMPHASIS_BEFORE.test(before) && EMPHASIS_AFTER.test(after);
}
