import { type Document, PARTS, type Part } from './document.ts';
import { fill } from './fill.ts';
import { type Kind, readKinds } from './kind.ts';
import { bait, join, type Piece } from './piece.ts';
import { createRandom } from './random.ts';
import type { Setting } from './setting.ts';
import type { Style } from './style.ts';
import { STYLES } from './styles.ts';

export interface CorpusOptions {
  readonly seed: number;
  /** Characters of each kind in each part, about. */
  readonly size: number;
}

/** Characters of one document, about: long enough to hold every frame of its kind, short enough to be read. */
const PAGE = 3000;

/**
 * The common styles in turn with all of them, so that each one is seen; of kinds that defang sometimes, each third page
 * is plain. `place` is the place of the kind among all, so that kinds differ.
 */
function styleOf({ defang }: Kind, place: number, part: Part, number: number): Style | undefined {
  if (defang === 'never' || (defang === 'some' && number % 3 === 0)) return undefined;
  const turn = place * 11 + number;
  const { common, all } = STYLES[part];
  const styles = turn % 2 === 0 ? common : all;
  return styles[Math.floor(turn / 2) % styles.length];
}

/** Each frame once in a new order, then again, until the page is full. */
function body(kind: Kind, setting: Setting): Piece[] {
  const pieces: Piece[] = [];
  let left: string[] = [];
  for (let length = 0; length < PAGE; ) {
    if (left.length === 0) left = [...kind.frames[setting.part]];
    const [frame = ''] = left.splice(setting.random.int(0, left.length - 1), 1);
    const piece = fill(frame, setting);
    pieces.push(piece, bait(kind.between));
    length += piece.shown.length + kind.between.length;
  }
  return pieces;
}

/** One document: the same name always gives the same text. */
function write(kind: Kind, place: number, part: Part, seed: number, number: number): Document {
  const name = `${seed}/${part}/${kind.name}/${number}`;
  const random = createRandom(name);
  const style = styleOf(kind, place, part, number);
  const setting: Setting = style ? { random, part, style } : { random, part };
  const heads = kind.heads[part].map((head) => join([fill(head, setting), bait('\n')]));
  const { shown, plain, labels, doubts } = join([...heads, ...body(kind, setting)]);
  const document = { name, kind: kind.name, family: kind.family, part, text: shown, labels, doubts };
  return style ? { ...document, plain, style: style.name } : document;
}

export function generate({ seed, size }: CorpusOptions): Document[] {
  const documents: Document[] = [];
  for (const [place, kind] of readKinds().entries()) {
    for (const part of PARTS.filter((each) => kind.frames[each].length > 0)) {
      for (let length = 0, number = 1; length < size; number++) {
        const document = write(kind, place, part, seed, number);
        documents.push(document);
        length += document.text.length;
      }
    }
  }
  return documents;
}
