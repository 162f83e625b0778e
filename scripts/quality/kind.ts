import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS, type Part } from './document.ts';

/** A kind of text: the frames of its lines, in each part that has any. */
export interface Kind {
  readonly name: string;
  /** `log`, `report`, `prose`, `code`, `list`, `data`, `mail` or `rules`. */
  readonly family: string;
  /** Whether its authors defang: `never`, `always`, or `some` of them. */
  readonly defang: string;
  /** What stands between two frames. */
  readonly between: string;
  readonly frames: Readonly<Record<Part, readonly string[]>>;
  /** First and last lines of each document, where it has any. */
  readonly heads: Readonly<Record<Part, readonly string[]>>;
}

/** The pages of parts A to C, then those of part D: a page added to the second leaves the texts of the first as they are. */
const FOLDERS = ['kinds', 'kinds-reported'].map((name) => join(import.meta.dirname, name));

/**
 * Reads a kind's page: `key: value` lines, then the frames of each part, one a line, below `--- A`, `--- B` and so on;
 * below `--- A head` the lines that a document starts with.
 */
function read(folder: string, name: string): Kind {
  const [settings = '', ...sections] = readFileSync(join(folder, name), 'utf8').split(/^--- /m);
  const setting = (key: string, otherwise: string) =>
    new RegExp(`^${key}: (.*)$`, 'm').exec(settings)?.[1] ?? otherwise;
  const lines = (title: string) => {
    const section = sections.find((each) => each.startsWith(`${title}\n`)) ?? '';
    return section
      .split('\n')
      .slice(1)
      .filter((line) => line !== '');
  };
  const parts = (suffix: string) =>
    Object.fromEntries(PARTS.map((part) => [part, lines(`${part}${suffix}`)])) as Record<Part, string[]>;
  return {
    name: setting('kind', name.replace(/\.txt$/, '')),
    family: setting('family', 'log'),
    defang: setting('defang', 'never'),
    between: setting('between', '↵').replaceAll('↵', '\n'),
    frames: parts(''),
    heads: parts(' head'),
  };
}

export function readKinds(): readonly Kind[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => read(folder, name)),
  );
}
