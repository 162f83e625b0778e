/**
 * Where a word starts: after anything but a letter, digit or underscore, and after the escapes that log lines and JSON
 * have for line ends and tabs. For {@link import('../letters.ts').pattern}.
 */
export const WORD_START = '(?:(?<![\\p{L}\\p{N}_])|(?<=\\\\[nrt]))';
