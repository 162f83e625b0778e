import type { Find, Kind } from '../kind.ts';
import { unixPaths } from '../path/unix.ts';
import { windowsPaths } from '../path/windows.ts';
import { MAX_INDICATOR } from '../scan/segments.ts';

function only(finds: Iterable<Find>, value: string): string | undefined {
  const [first] = finds;
  return first?.start === 0 && first.end === value.length ? first.value : undefined;
}

/** One path alone: quotes around it keep its spaces. */
function parse(value: string): string | undefined {
  if (value.length > MAX_INDICATOR || /["\r\n]/.test(value)) return undefined;
  const quoted = `"${value}"`;
  for (const paths of [windowsPaths, unixPaths]) {
    const [first] = paths(quoted);
    if (first?.start === 1 && first.end === value.length + 1) return first.value;
  }
  return only(windowsPaths(value), value) ?? only(unixPaths(value), value);
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
