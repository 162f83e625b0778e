import type { Find } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { enclosureOf } from './enclosure.ts';
import { isFolder, lastName } from './ending.ts';
import type { Spelling } from './name.ts';
import { walk } from './walk.ts';

/** One separator as plain text, JSON and JSON in JSON write it. */
const SEP = '\\\\{1,8}';
const NAME_AHEAD = '(?=[^\\s\\x00-\\x1f\\x7f-\\x9f\\\\/:?">|,;)\\]}\'`])';
const SERVER = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]|\\[\\.\\]){1,62}(?:@(?:SSL|\\d{1,5})){0,2}';
const FIRST = 'Device|SystemRoot|Windows|Users|ProgramData|Program Files(?: \\(x86\\))?';
/**
 * Where paths start: `C:\`, `\\?\C:\`, `\\.\`, `\\server\`, `\Device\`, `%APPDATA%\`, `$env:TEMP\`, and `CSIDL_SYSTEM\`,
 * as reports of Symantec write it.
 */
const ROOT = new RegExp(
  spelledOut(
    [
      `(?:(?<![\\p{L}\\p{N}\\\\/])|(?<=file:///)|(?<=\\\\[nrt]))(?<long>\\\\{2,8}[?.]${SEP}|${SEP}\\?\\?${SEP})?(?<drive>[A-Za-z])(?::|\\[:\\])(?<separator>${SEP}|/)${NAME_AHEAD}`,
      `(?<![\\p{L}\\p{N}\\\\])\\\\{2,8}(?<device>[?.])${SEP}(?=[A-Za-z])`,
      `(?<![\\p{L}\\p{N}\\\\:.%$_)}\\]*-])(?<front>\\\\{1,8})(?<first>${SERVER}|${FIRST})(?<after>${SEP})${NAME_AHEAD}`,
      `(?<![\\p{L}\\p{N}%_$])(?<variable>%[A-Za-z_][\\w()]{1,31}%|\\$env:[A-Za-z_]\\w{1,31}|\\$\\{env:[\\w()]{2,32}\\}|CSIDL_[A-Z_]{3,32})(?<behind>${SEP})${NAME_AHEAD}`,
    ].join('|'),
  ),
  'gi',
);
const ROOTED = new RegExp(`^(?:${FIRST})$`, 'i');
/** A second stream of a file (NTFS): `a.txt:hidden.exe`. A number is a line. */
const STREAM = /:[A-Za-z_$][\w.$-]{0,127}(?::\$DATA)?(?![\\/\w])/y;
const MAX_NAMES = 128;
/** The longest path that Windows takes (Microsoft, "Maximum Path Length Limitation"), as far as an indicator may go. */
const MAX_PATH = 4096;

interface Root {
  /** How the value starts. */
  readonly prefix: string;
  /** Where the first name stands. */
  readonly at: number;
  readonly separator: string;
}

function rootOf(match: RegExpExecArray): Root | undefined {
  const {
    long,
    drive,
    separator = '',
    device,
    front = '',
    first,
    after = '',
    variable,
    behind = '',
  } = match.groups ?? {};
  const at = match.index + match[0].length;
  if (drive !== undefined) {
    const lead = long === undefined ? '' : long.includes('??') ? '\\??\\' : `\\\\${long.includes('.') ? '.' : '?'}\\`;
    return { prefix: `${lead}${drive}:\\`, at, separator };
  }
  if (device !== undefined) return { prefix: `\\\\${device}\\`, at, separator: /\\+$/.exec(match[0])?.[0] ?? '' };
  if (variable !== undefined) return { prefix: `${variable}\\`, at, separator: behind };
  // `\\server\share` has two signs for each one that separates; `\Device\` has one.
  if (first === undefined) return undefined;
  if (front.length === 2 * after.length) return { prefix: `\\\\${unmasked(first)}\\`, at, separator: after };
  if (front.length !== after.length || !ROOTED.test(first)) return undefined;
  return { prefix: `\\${first}\\`, at, separator: after };
}

/** Dots of file names are bracketed like those of hosts. */
function unmasked(name: string): string {
  return name.replaceAll('[.]', '.');
}

/** Paths of Windows in a text, from left to right. */
export function* windowsPaths(text: string): Generator<Find> {
  let free = 0;
  for (const match of text.matchAll(ROOT)) {
    const root = match.index < free ? undefined : rootOf(match);
    if (!root) continue;
    const { names, end } = namesOf(text, match.index, root);
    if (names.length === 0) continue;
    free = end;
    const value = root.prefix + unmasked(names.join('\\'));
    yield { start: match.index, end, value, confidence: 'high' };
  }
}

/** The names of a path behind its root. */
function namesOf(text: string, start: number, { at, separator }: Root): { names: readonly string[]; end: number } {
  const enclosure = enclosureOf(text, start);
  const whole = enclosure !== undefined && enclosure.by !== 'brackets';
  const stop = Math.min(enclosure?.end ?? text.length, start + MAX_PATH);
  const spelling: Spelling = { slash: separator === '/', escaped: separator.length > 1, whole, stop };
  const manner = {
    goesOn: (name: string) => isFolder(name, whole),
    last: (name: string) => lastName(name, whole),
    most: MAX_NAMES,
  };
  const { names, end } = walk(text, at, spelling, manner);
  const stream = names.at(-1)?.includes('.') === true ? streamAt(text, end) : '';
  if (stream !== '') names.push(`${names.pop()}${stream}`);
  return { names, end: end + stream.length };
}

function streamAt(text: string, at: number): string {
  STREAM.lastIndex = at;
  return STREAM.exec(text)?.[0] ?? '';
}
