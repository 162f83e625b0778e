import type { Find } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { without } from '../trim.ts';
import { enclosureOf } from './enclosure.ts';

/** Where programs, settings and droppings live; any other slash-separated words are prose, URLs, dates. */
const PLACES =
  'bin|boot|dev|etc|home|lib(?:32|64)?|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|data|sdcard|system|private|vmfs|Applications|Library|System|Users|Volumes';
/** Those that are also words of web addresses: only with a file's extension at the end. */
const DOUBTFUL = 'src|app|workspace|build|code|media|snap|nix|storage|jffs|scripts|cores';
const SLASH = '\\\\?/';
/** Apple's folders with spaces. */
const SPACED = 'Application Support|[A-Z][\\p{L}\\p{N}]{0,30}(?: [A-Z][\\p{L}\\p{N}]{0,30}){1,3}\\.app(?=/)';
const NAME = `(?:${SPACED}|(?:[\\p{L}\\p{N}._+@%~#-]|\\\\ |\\[\\.\\]|\\$\\{?\\w{1,32}\\}?){1,255})`;
const PATH = new RegExp(
  spelledOut(
    `(?:(?<![\\p{L}\\p{N}_./:~%<\\\\-])|(?<=file://)|(?<=\\\\[nrt]))(?:~[a-z]{0,16}|\\$HOME|\\$\\{HOME\\}|${SLASH}(?:${PLACES}|(?<doubtful>${DOUBTFUL})))(?:${SLASH}${NAME}){1,64}`,
  ),
  'g',
);
const QUOTED_NAMES = /^(?:\/[^/\s"'<>|*?:;][^/"'<>|*?:;\r\n\t]{0,254}){1,32}$/;
const EXTENSION = /\.[A-Za-z][A-Za-z0-9_]{0,11}$/;
/** What a browser asks for, and attributes and fields that hold its address. */
const REQUEST =
  /(?:\b(?:GET|POST|PUT|HEAD|DELETE|OPTIONS|PATCH|TRACE|PROPFIND)\s|(?:ur[il]|href|src|action|route|endpoint|request(?:_path)?|referr?er|location)["']?\s?[:=]\s?)["']?$/i;
/** Not files: streams of every process, and the shell's names for connections. */
const NO_FILE = /^\/dev\/(?:null|zero|std(?:in|out|err)|u?random|tty\d*|fd|tcp|udp)(?:\/|$)/;
const REACH = 24;

/** Paths of Unix in a text, from left to right. */
export function* unixPaths(text: string): Generator<Find> {
  let free = 0;
  for (const match of text.matchAll(PATH)) {
    const start = match.index;
    if (start < free || REQUEST.test(text.slice(Math.max(0, start - REACH), start))) continue;
    const written = ended(quotedPath(text, start, match[0]) ?? match[0]);
    const value = plain(written);
    if (
      !value.includes('/', 1) ||
      NO_FILE.test(value) ||
      (match.groups?.['doubtful'] !== undefined && !EXTENSION.test(value))
    )
      continue;
    free = start + written.length;
    yield { start, end: free, value, confidence: 'medium' };
  }
}

/** What quotes hold, when it is all one path with spaces in its names; programs have options after a space. */
function quotedPath(text: string, start: number, matched: string): string | undefined {
  const enclosure = enclosureOf(text, start);
  if (enclosure?.by !== 'quotes' || text.charAt(start + matched.length) !== ' ') return undefined;
  const inside = text.slice(start, enclosure.end);
  return QUOTED_NAMES.test(inside.replace(/^~|^\$\{?HOME\}?/, '')) &&
    EXTENSION.test(inside) &&
    !/bin\/|\s[-/]/.test(inside)
    ? inside
    : undefined;
}

/** Without the punctuation of the sentence, a bracketed full stop included. */
function ended(path: string): string {
  return without(path, '', ' .~%#-\\[]/');
}

/** Slashes that JSON escaped, spaces that a shell escaped, and bracketed dots as they are meant. */
function plain(written: string): string {
  return written.replaceAll('\\/', '/').replaceAll('\\ ', ' ').replaceAll('[.]', '.');
}
