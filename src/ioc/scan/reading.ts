import { firstThat } from '../../shared/first-that.ts';

/** How far the author went from the plain spelling. */
export const PLAIN = 0;
/** Also occurs in code, patterns or prose: no evidence by itself. */
export const WEAK = 1;
/** Nobody writes this but to defang. */
export const STRONG = 2;
/** A reading tried only where the others found nothing better: spelled-out words, spaces, quotes. */
export const LIBERAL = 3;
export type Mark = typeof PLAIN | typeof WEAK | typeof STRONG | typeof LIBERAL;

/** A stretch of a line as recognisers read it: marks of defanging undone, each unit knowing the bytes it came from. */
export interface Reading {
  readonly text: string;
  /** Some characters before it in the line, or after it, as written. */
  readonly lead: (side?: 'after') => string;
  /** The strongest mark among units `start` to `end`; liberal counts as strongest. */
  mark(start: number, end: number): Mark;
  /** Positions in the segment of the first byte of a unit, and after the last byte of the unit before `unit`. */
  from(unit: number): number;
  to(unit: number): number;
}

/** Text with the position of each unit; `undefined` positions: unit i is byte `base + i`. */
export interface Source {
  readonly text: string;
  readonly base: number;
  /** One entry for each unit and one for the end. */
  readonly starts: Uint32Array | undefined;
}

/** A reading of the text as it stands. */
export function plainReading(source: Source, lead: Reading['lead']): NotedReading {
  return new PlainReading(source, lead);
}

const NO_EDITS: readonly Edit[] = [];

class PlainReading implements NotedReading {
  readonly text: string;
  readonly lead: Reading['lead'];
  readonly edits = NO_EDITS;
  readonly #source: Source;

  constructor(source: Source, lead: Reading['lead']) {
    this.text = source.text;
    this.lead = lead;
    this.#source = source;
  }

  mark(): Mark {
    return PLAIN;
  }

  from(unit: number): number {
    return positionOf(this.#source, unit);
  }

  own(unit: number): number {
    return positionOf(this.#source, unit);
  }

  to(unit: number): number {
    return positionOf(this.#source, unit);
  }
}

function positionOf({ base, starts }: Source, unit: number): number {
  return starts ? (starts[unit] as number) : base + unit;
}

/** What undoing a notation means. */
export interface Undone {
  readonly mark: Mark;
  /**
   * What `refang` puts in its place also where no indicator is, for spellings that mean nothing else; undefined where
   * it stays.
   */
  readonly alone?: (matched: string) => string | undefined;
  /** Stands around a part of an indicator, so it is undone at its edges as well. */
  readonly wraps?: boolean;
  /** Part of a URL that a program wrote into another text: undone only where the URL stands by itself. */
  readonly encoded?: boolean;
}

/** One place in which a notation was undone. */
export interface Edit {
  readonly undone: Undone;
  /** Bytes of the segment, and as they were written. */
  readonly from: number;
  readonly to: number;
  readonly matched: string;
  /** What stands in their place in the reading, from unit `at` on. */
  readonly text: string;
  readonly at: number;
}

/** A reading that knows what was undone, from left to right. */
export interface NotedReading extends Reading {
  readonly edits: readonly Edit[];
  /** Like `from`, without what was left out before the unit. */
  own(unit: number): number;
}

/** A stretch of a reading: copied from the source, or put in the place of a notation. */
interface Piece {
  /** Unit of the reading it begins at. */
  readonly unit: number;
  /** The byte it begins at. */
  readonly from: number;
  /** Unit of the source it was copied from; -1 for one that stands for a notation. */
  readonly origin: number;
  /** The byte that all units of what stands for a notation end at. */
  readonly to: number;
  readonly mark: Mark;
  /** The byte where something begins that was left out right before it; -1 where nothing was. */
  readonly leftOut: number;
  readonly leftMark: Mark;
}

const NOTHING = -1;

/** A reading put together from left to right. */
export class ReadingBuilder {
  readonly #source: Source;
  readonly #pieces: Piece[] = [];
  readonly #edits: Edit[] = [];
  #text = '';
  #leftOut = NOTHING;
  #leftMark: Mark = PLAIN;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Takes over units `start` to `end` unchanged. */
  copy(start: number, end: number): void {
    if (start >= end) return;
    this.#add(this.#source.text.slice(start, end), positionOf(this.#source, start), start, 0, PLAIN);
  }

  /** Puts `text` in the place of units `start` to `end`; an empty one marks the unit that follows. */
  replace(start: number, end: number, text: string, undone: Undone): void {
    const { mark } = undone;
    const from = positionOf(this.#source, start);
    const to = positionOf(this.#source, end);
    this.#edits.push({ undone, from, to, matched: this.#source.text.slice(start, end), text, at: this.#text.length });
    if (text !== '') this.#add(text, from, NOTHING, to, mark);
    else if (this.#leftOut === NOTHING) {
      this.#leftOut = from;
      this.#leftMark = mark;
    }
  }

  #add(text: string, from: number, origin: number, to: number, mark: Mark): void {
    const unit = this.#text.length;
    this.#pieces.push({ unit, from, origin, to, mark, leftOut: this.#leftOut, leftMark: this.#leftMark });
    this.#text += text;
    this.#leftOut = NOTHING;
    this.#leftMark = PLAIN;
  }

  build(lead: Reading['lead']): NotedReading {
    return new BuiltReading(this.#source, this.#text, lead, this.#edits, this.#pieces);
  }
}

class BuiltReading implements NotedReading {
  readonly text: string;
  readonly lead: Reading['lead'];
  readonly edits: readonly Edit[];
  readonly #source: Source;
  readonly #pieces: readonly Piece[];

  constructor(source: Source, text: string, lead: Reading['lead'], edits: readonly Edit[], pieces: readonly Piece[]) {
    this.#source = source;
    this.text = text;
    this.lead = lead;
    this.edits = edits;
    this.#pieces = pieces;
  }

  from(unit: number): number {
    if (unit >= this.text.length) return positionOf(this.#source, this.#source.text.length);
    const { unit: first, leftOut } = this.#pieces[pieceAt(this.#pieces, unit)] as Piece;
    return unit === first && leftOut !== NOTHING ? leftOut : this.own(unit);
  }

  own(unit: number): number {
    if (unit >= this.text.length) return positionOf(this.#source, this.#source.text.length);
    const { unit: first, from, origin } = this.#pieces[pieceAt(this.#pieces, unit)] as Piece;
    return origin === NOTHING ? from : positionOf(this.#source, origin + unit - first);
  }

  to(unit: number): number {
    if (unit === 0) return this.from(0);
    const { unit: first, origin, to } = this.#pieces[pieceAt(this.#pieces, unit - 1)] as Piece;
    return origin === NOTHING ? to : positionOf(this.#source, origin + unit - first);
  }

  mark(start: number, stop: number): Mark {
    let strongest: Mark = PLAIN;
    if (start >= stop) return strongest;
    const pieces = this.#pieces;
    for (let index = pieceAt(pieces, start); index < pieces.length && strongest < LIBERAL; index++) {
      const { unit, mark, leftOut, leftMark } = pieces[index] as Piece;
      if (unit >= stop) break;
      if (mark > strongest) strongest = mark;
      if (leftOut !== NOTHING && unit >= start && leftMark > strongest) strongest = leftMark;
    }
    return strongest;
  }
}

/** The piece that holds a unit. */
function pieceAt(pieces: readonly Piece[], unit: number): number {
  return firstThat(pieces, (piece) => piece.unit > unit) - 1;
}
