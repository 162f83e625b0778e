import { pattern } from '../letters.ts';

/** `C:\new\table`, `\\server\share`: backslashes that stand between names. */
const WINDOWS_PATH = pattern('i')`(?:^|[^\p{L}])[A-Z]:\\[\p{L}\p{N}]|\\\\[\p{L}\p{N}]`;

/**
 * What a lone backslash of a text stands for: in `http:\\host\path` a slash, in the source form of a string an escape
 * (`\n` is a line end), else itself.
 */
export interface Backslashes {
  /** Seen `http:\\`: from here on backslashes are slashes. */
  slant(): void;
  /** The text in the place of the backslash before `next`, and how many units it takes up. */
  read(next: string): readonly [text: string, length: number];
}

export function backslashesOf(text: string): Backslashes {
  let path: boolean | undefined;
  let slanted = false;
  return {
    slant: () => {
      slanted = true;
    },
    read: (next) => {
      if (slanted) return ['/', 1];
      if (next !== 'n' && next !== 'r' && next !== 't') return ['\\', 1];
      path ??= WINDOWS_PATH.test(text);
      return path ? ['\\', 1] : [' ', 2];
    },
  };
}
