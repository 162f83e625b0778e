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
  /** Up to 48 characters before it in the line, as written. */
  readonly lead: () => string;
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
  return { text, lead, edits: [], mark: () => PLAIN, from: position, to: position };
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
}

/** A reading put together unit by unit. */
export class ReadingBuilder {
  readonly #source: Source;
  readonly #parts: string[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #marks: number[] = [];
  readonly #edits: Edit[] = [];
  #pending: { from: number; mark: Mark } | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  #position(unit: number): number {
    return this.#source.starts ? (this.#source.starts[unit] as number) : this.#source.base + unit;
  }

  /** Takes over units `start` to `end` unchanged. */
  copy(start: number, end: number): void {
    if (start >= end) return;
    this.#parts.push(this.#source.text.slice(start, end));
    for (let unit = start; unit < end; unit++) this.#push(this.#position(unit), this.#position(unit + 1), PLAIN);
  }

  /** Puts `text` in the place of units `start` to `end`; an empty one marks the unit that follows. */
  replace(start: number, end: number, text: string, undone: Undone): void {
    const { mark } = undone;
    const from = this.#position(start);
    const to = this.#position(end);
    const matched = this.#source.text.slice(start, end);
    this.#edits.push({ undone, from, to, matched, text, at: this.#from.length });
    if (text === '') {
      this.#pending ??= { from, mark };
      return;
    }
    this.#parts.push(text);
    for (let index = 0; index < text.length; index++) this.#push(from, to, mark);
  }

  #push(from: number, to: number, mark: Mark): void {
    this.#from.push(this.#pending?.from ?? from);
    this.#to.push(to);
    this.#marks.push(Math.max(mark, this.#pending?.mark ?? PLAIN));
    this.#pending = undefined;
  }

  build(lead: Reading['lead']): NotedReading {
    const [from, to, marks] = [this.#from, this.#to, this.#marks];
    const end = this.#position(this.#source.text.length);
    return {
      text: this.#parts.join(''),
      lead,
      edits: this.#edits,
      mark: (start, stop) => {
        let strongest: number = PLAIN;
        for (let unit = start; unit < stop; unit++) strongest = Math.max(strongest, marks[unit] as number);
        return strongest as Mark;
      },
      from: (unit) => from[unit] ?? end,
      to: (unit) => (unit === 0 ? (from[0] ?? end) : (to[unit - 1] as number)),
    };
  }
}
