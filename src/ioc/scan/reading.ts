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
  const { text, base, starts } = source;
  const position = starts ? (unit: number) => starts[unit] as number : (unit: number) => base + unit;
  return { text, lead, edits: [], mark: () => PLAIN, from: position, to: position, own: position };
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
  /** Unit of the source, or the bytes that every unit of it came from. */
  readonly origin: number | { readonly from: number; readonly to: number };
  readonly mark: Mark;
  /** What was left out right before it. */
  readonly leftOut: { readonly from: number; readonly mark: Mark } | undefined;
}

/** A reading put together from left to right. */
export class ReadingBuilder {
  readonly #source: Source;
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #edits: Edit[] = [];
  #length = 0;
  #leftOut: Piece['leftOut'];

  constructor(source: Source) {
    this.#source = source;
  }

  #position(unit: number): number {
    return this.#source.starts ? (this.#source.starts[unit] as number) : this.#source.base + unit;
  }

  /** Takes over units `start` to `end` unchanged. */
  copy(start: number, end: number): void {
    if (start < end) this.#add(this.#source.text.slice(start, end), start, PLAIN);
  }

  /** Puts `text` in the place of units `start` to `end`; an empty one marks the unit that follows. */
  replace(start: number, end: number, text: string, undone: Undone): void {
    const { mark } = undone;
    const from = this.#position(start);
    const to = this.#position(end);
    this.#edits.push({ undone, from, to, matched: this.#source.text.slice(start, end), text, at: this.#length });
    if (text === '') this.#leftOut ??= { from, mark };
    else this.#add(text, { from, to }, mark);
  }

  #add(text: string, origin: Piece['origin'], mark: Mark): void {
    this.#parts.push(text);
    this.#pieces.push({ unit: this.#length, origin, mark, leftOut: this.#leftOut });
    this.#length += text.length;
    this.#leftOut = undefined;
  }

  build(lead: Reading['lead']): NotedReading {
    const pieces = this.#pieces;
    const length = this.#length;
    const end = this.#position(this.#source.text.length);
    const piece = (unit: number): Piece => pieces[pieceAt(pieces, unit)] as Piece;
    const own = (unit: number): number => {
      if (unit >= length) return end;
      const { unit: first, origin } = piece(unit);
      return typeof origin === 'number' ? this.#position(origin + unit - first) : origin.from;
    };
    const from = (unit: number): number => {
      if (unit >= length) return end;
      const { unit: first, leftOut } = piece(unit);
      return unit === first && leftOut ? leftOut.from : own(unit);
    };
    const to = (unit: number): number => {
      if (unit === 0) return from(0);
      const { unit: first, origin } = piece(unit - 1);
      return typeof origin === 'number' ? this.#position(origin + unit - first) : origin.to;
    };
    const mark = (start: number, stop: number): Mark => {
      let strongest: Mark = PLAIN;
      if (start >= stop) return strongest;
      for (let index = pieceAt(pieces, start); index < pieces.length && strongest < LIBERAL; index++) {
        const { unit, mark: own, leftOut } = pieces[index] as Piece;
        if (unit >= stop) break;
        if (own > strongest) strongest = own;
        if (leftOut && unit >= start && leftOut.mark > strongest) strongest = leftOut.mark;
      }
      return strongest;
    };
    return { text: this.#parts.join(''), lead, edits: this.#edits, mark, from, to, own };
  }
}

/** The piece that holds a unit. */
function pieceAt(pieces: readonly Piece[], unit: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).unit <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
