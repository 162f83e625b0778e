import { type Document, HALVES, type Half } from './document.ts';
import { fill } from './fill.ts';
import { type Kind, readKinds } from './kind.ts';
import { bait, join, type Piece } from './piece.ts';
import { createRandom } from './random.ts';
import type { Setting } from './setting.ts';
import { COMMON_STYLES, STYLES, type Style } from './styles.ts';

export interface CorpusOptions {
  readonly seed: number;
  /** Characters of each kind in each half, about. */
  readonly size: number;
}

/** Characters of one document, about: long enough to hold every frame of its kind, short enough to be read. */
const PAGE = 3000;

/**
 * The common styles in turn with all of them, so that each one is seen; of kinds that defang sometimes, each third page
 * is plain. `place` is the place of the kind among all, so that kinds differ.
 */
function styleOf({ defang }: Kind, place: number, number: number): Style | undefined {
  if (defang === 'never' || (defang === 'some' && number % 3 === 0)) return undefined;
  const turn = place * 11 + number;
  const styles = turn % 2 === 0 ? COMMON_STYLES : STYLES;
  return styles[Math.floor(turn / 2) % styles.length];
}

/** Each frame once in a new order, then again, until the page is full. */
function body(kind: Kind, setting: Setting): Piece[] {
  const pieces: Piece[] = [];
  let left: string[] = [];
  for (let length = 0; length < PAGE; ) {
    if (left.length === 0) left = [...kind.frames[setting.half]];
    const [frame = ''] = left.splice(setting.random.int(0, left.length - 1), 1);
    const piece = fill(frame, setting);
    pieces.push(piece, bait(kind.between));
    length += piece.shown.length + kind.between.length;
  }
  return pieces;
}

/** One document: the same name always gives the same text. */
function write(kind: Kind, place: number, half: Half, seed: number, number: number): Document {
  const name = `${seed}/${half}/${kind.name}/${number}`;
  const random = createRandom(name);
  const style = styleOf(kind, place, number);
  const setting: Setting = style ? { random, half, style } : { random, half };
  const heads = kind.heads[half].map((head) => join([fill(head, setting), bait('\n')]));
  const { shown, plain, labels, doubts } = join([...heads, ...body(kind, setting)]);
  const document = { name, kind: kind.name, family: kind.family, half, text: shown, labels, doubts };
  return style ? { ...document, plain, style: style.name } : document;
}

export function generate({ seed, size }: CorpusOptions): Document[] {
  const documents: Document[] = [];
  for (const [place, kind] of readKinds().entries()) {
    for (const half of HALVES) {
      for (let length = 0, number = 1; length < size; number++) {
        const document = write(kind, place, half, seed, number);
        documents.push(document);
        length += document.text.length;
      }
    }
  }
  return documents;
}
