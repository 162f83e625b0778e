import type { Find, Kind } from '../kind.ts';
import { pattern, spelledOut } from '../letters.ts';
import type { Reading } from '../scan/reading.ts';

const NAME = '[^\\\\/:*?"<>|\\r\\n\\t,;=()\\[\\]{}\']{1,255}';
const ROOT =
  '(?:[A-Za-z]:\\\\{1,2}|\\\\\\\\[\\p{L}\\p{N}._$-]{1,63}\\\\|%[A-Za-z_()0-9]{2,32}%\\\\{1,2}|\\$env:[A-Za-z_]{2,32}\\\\)';
const WINDOWS = new RegExp(spelledOut(`(?<![\\p{L}\\p{N}\\\\])${ROOT}(?:${NAME}\\\\{1,2}){0,32}${NAME}`), 'g');
/** Where programs, settings and droppings live; any other slash-separated words are prose, URLs, dates. */
const UNIX = pattern(
  'g',
)`(?<![\p{L}\p{N}_./:~%-])(?:~|\/(?:bin|boot|dev|etc|home|lib(?:32|64)?|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|data|sdcard|system|private|Applications|Library|System|Users|Volumes))(?:\/[\p{L}\p{N}._+@%~#-]{1,255}){1,32}`;

/** A folder may have spaces in its name, a sentence goes on after the file: the path ends with its first extension. */
function ended(path: string): string {
  const slash = path.lastIndexOf('\\');
  const name = path.slice(slash + 1);
  const file = /^.{0,200}?\.[A-Za-z0-9]{1,5}(?=$|[\s.!?])/.exec(name)?.[0] ?? name.split(' ')[0] ?? name;
  return path.slice(0, slash + 1) + file.replace(/[\s.!?`]+$/, '');
}

function* paths({ text }: Reading): Generator<Find> {
  for (const match of text.matchAll(WINDOWS)) {
    const value = ended(match[0]);
    if (/\\[^\\]+$/.test(value))
      yield { start: match.index, end: match.index + value.length, value, confidence: 'high' };
  }
  for (const match of text.matchAll(UNIX)) {
    const value = match[0].replace(/[.~%-]+$/, '');
    yield { start: match.index, end: match.index + value.length, value, confidence: 'medium' };
  }
}

const filePath: Kind = {
  name: 'file_path',
  precedence: 80,
  scope: 'line',
  cue: /[a-z%]:?\\|\\\\|\/[A-Za-z]/i,
  parse: (value) => (/^(?:[A-Za-z]:\\|\\\\|\/|~\/|%\w+%\\)\S/.test(value) ? value : undefined),
  find: (reading) => [...paths(reading)],
};
export default filePath;
