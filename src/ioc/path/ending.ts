/** Names of folders that have spaces; any other space in running text is more often the end of the path. */
const SPACED =
  /^(?:Program Files(?: \(x86\))?|Documents and Settings|Common Files|Application Data|Local Settings|Start Menu|All Users|Default User|My Documents|Internet Explorer|Windows (?:NT|Defender|Mail|Media Player|Photo Viewer|Sidebar)|Microsoft (?:Office|Shared|SQL Server|Edge|OneDrive)|Temporary Internet Files|System Volume Information|Quick Launch|Saved Games|Recent Items)(?![\p{L}\p{N}])/iu;
/** Words with which the sentence goes on. */
const PROSE = new Set(
  `a an and any are as at be been before but by can contains copied copies created creates deleted deletes did does
  dropped drops during each executed executes file files folder directory for from had has have if in into is it its
  launched launches loads may named of on or over ran run runs started starts that the then this to under using via
  was we were when where which while who will with writes written wrote`.split(/\s+/),
);
const EXTENSION = /\.[A-Za-z][A-Za-z0-9_]{0,11}$|\.7z$/;
/** Files that are run, and so followed by what they are run with. */
const PROGRAM = /^.{1,240}?\.(?:exe|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|scr|pif|dll|cpl|sys|py|jar)(?=\s)/i;
const HIVE = /(?:^|[ (])(?:HK(?:LM|CU|CR|U|CC)|HKEY_\w+|%\w+%|\$env|-\w+)$/;
const TAIL = /[\s.,;:!?()[\]{}'*`]/;
/** `(12,5)` after a file of source is a place in it. */
const PLACE = /\(\d{1,7}(?:,\d{1,5}){0,3}\)?$/;
/** More words in a row are a sentence. */
const MAX_WORDS = 5;

/** Whether what stands before a separator is a folder, not a file or folder and the sentence after it. */
export function isFolder(name: string, whole: boolean): boolean {
  if (name.endsWith(' ') || name === '') return false;
  if (whole || !name.includes(' ') || SPACED.exec(name)?.[0] === name) return true;
  if (PROGRAM.test(name) || HIVE.test(name)) return false;
  const words = name.split(' ');
  return words.length <= MAX_WORDS && !words.slice(1).some((word) => PROSE.has(word)) && !words.slice(1).some(isOption);
}

function isOption(word: string): boolean {
  return /^[-/]/.test(word);
}

/** The last name of a path without the sentence after it. In quotes and fields all of it, unless a program's options follow. */
export function lastName(name: string, whole: boolean): string {
  if (whole) return trimmed(PROGRAM.exec(name)?.[0] ?? name);
  const known = SPACED.exec(name)?.[0];
  if (known !== undefined) return known;
  const words = name.split(' ');
  let end = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && (index >= MAX_WORDS || PROSE.has(word) || isOption(word))) break;
    end += word.length + (index > 0 ? 1 : 0);
    if (EXTENSION.test(trimmed(word))) return trimmed(name.slice(0, end));
  }
  return trimmed(words[0] ?? '');
}

/**
 * Without the punctuation around it; a closing bracket stays when it was opened inside. `*` alone is a key of its own, and
 * at the end of another what is left of `**bold**`.
 */
export function trimmed(name: string): string {
  if (name === '*') return name;
  let end = name.length;
  while (end > 0 && TAIL.test(name.charAt(end - 1)) && !isClosed(name.slice(0, end))) end--;
  const kept = name.slice(0, end);
  const placed = kept.replace(PLACE, '');
  return EXTENSION.test(placed) ? placed : kept;
}

function isClosed(name: string): boolean {
  const opener = { ')': '(', ']': '[', '}': '{' }[name.slice(-1)];
  return opener !== undefined && name.includes(opener) && !name.endsWith('[.]');
}
