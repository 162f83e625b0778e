import type { Find, Kind } from '../kind.ts';
import { unixPaths } from '../path/unix.ts';
import { windowsPaths } from '../path/windows.ts';
import { MAX_INDICATOR } from '../scan/segments.ts';

/** One path alone: quotes around it, or backslashes before them, keep its spaces. */
function parse(value: string): string | undefined {
  if (value.length > MAX_INDICATOR || /["\r\n]/.test(value)) return undefined;
  return (
    only(windowsPaths, `"${value}"`) ??
    only(unixPaths, `"${value}"`) ??
    only(windowsPaths, value) ??
    only(unixPaths, value.replaceAll(' ', '\\ '))
  );
}

/** The path that a text is, quotes aside. */
function only(paths: (text: string) => Iterable<Find>, text: string): string | undefined {
  const [first] = paths(text);
  const start = text.startsWith('"') ? 1 : 0;
  return first?.start === start && first.end === text.length - start ? first.value : undefined;
}

/**
 * Absolute paths of files and folders (Microsoft, "Naming Files, Paths, and Namespaces"; POSIX.1-2024, 3.254). Normal
 * form: single backslashes behind a drive, server or variable, dots not bracketed, no separator at the end; variables
 * and case as written.
 */
const filePath: Kind = {
  name: 'file_path',
  precedence: 80,
  holds: new Set(['ip', 'cidr', 'hash', 'email', 'cve', 'uuid', 'eth', 'btc', 'xmr']),
  scope: 'line',
  cue: /[a-z%)]\]?:?\\|\\\\|:\/|\/[A-Za-z]/i,
  parse,
  find: ({ text }) => [
    ...(text.includes('\\') || text.includes(':/') ? windowsPaths(text) : []),
    ...(text.includes('/') ? unixPaths(text) : []),
  ],
};
export default filePath;
