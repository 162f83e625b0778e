import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HALVES, type Half } from './document.ts';

/** A kind of text: the frames of its lines, in two halves. */
export interface Kind {
  readonly name: string;
  /** `log`, `report`, `prose`, `code`, `list`, `data`, `mail` or `rules`. */
  readonly family: string;
  /** Whether its authors defang: `never`, `always`, or `some` of them. */
  readonly defang: string;
  /** What stands between two frames. */
  readonly between: string;
  readonly frames: Readonly<Record<Half, readonly string[]>>;
  /** First and last lines of each document, where it has any. */
  readonly heads: Readonly<Record<Half, readonly string[]>>;
}

const FOLDER = join(import.meta.dirname, 'kinds');

/**
 * Reads a kind's page: `key: value` lines, then the frames of each half, one a line, below `--- A` and `--- B`; below
 * `--- A head` the lines that a document starts with.
 */
function read(name: string): Kind {
  const [settings = '', ...sections] = readFileSync(join(FOLDER, name), 'utf8').split(/^--- /m);
  const setting = (key: string, otherwise: string) =>
    new RegExp(`^${key}: (.*)$`, 'm').exec(settings)?.[1] ?? otherwise;
  const lines = (title: string) => {
    const section = sections.find((each) => each.startsWith(`${title}\n`)) ?? '';
    return section
      .split('\n')
      .slice(1)
      .filter((line) => line !== '');
  };
  const halves = (suffix: string) =>
    Object.fromEntries(HALVES.map((half) => [half, lines(`${half}${suffix}`)])) as Record<Half, string[]>;
  return {
    name: setting('kind', name.replace(/\.txt$/, '')),
    family: setting('family', 'log'),
    defang: setting('defang', 'never'),
    between: setting('between', '↵').replaceAll('↵', '\n'),
    frames: halves(''),
    heads: halves(' head'),
  };
}

export function readKinds(): readonly Kind[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map(read);
}
