import { pattern } from '../letters.ts';
import { isScheme } from './glued-scheme.ts';

const GOES_ON = pattern()`(?![\p{EastAsian}])[\p{L}\p{N}_/]`;
const PREFIX_LENGTH = /^\/\d{1,3}(?!\d|\.\d)/;

/** Whether a block of addresses may end at `at`: not before the rest of a word or a path, unless of a script without spaces. */
export function endsBlock(text: string, at: number): boolean {
  return !GOES_ON.test(text.charAt(at)) || isScheme(text, at);
}

/** Whether a block's length stands at `at`, as `/24`, and not a path. */
export function isPrefixLength(text: string, at: number): boolean {
  const written = PREFIX_LENGTH.exec(text.slice(at, at + 6))?.[0];
  return written !== undefined && endsBlock(text, at + written.length);
}
