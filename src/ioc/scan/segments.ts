/** No indicator is longer than this, in bytes. */
export const MAX_INDICATOR = 8192;

/** A longer line is looked at in pieces of at most this many bytes. */
const MAX_SEGMENT = 65_536;

const NEWLINE = 0x0a;

/** A line, or a piece of an over-long one. */
export interface Segment {
  /** Holds the segment, as bytes `start` to `end`, the line break included; valid while it is visited. */
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Position of the first of `bytes` in the whole input. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

type Visit = (segment: Segment) => void;

/**
 * Cuts a stream into lines. An over-long line is cut after its last space before the limit, and inside an unbroken
 * run at the limit itself; so the pieces depend on the content alone, never on how it arrived.
 */
export class Segments {
  readonly #visit: Visit;
  #rest: Buffer = Buffer.alloc(0);
  /** Pieces of an unfinished line that were not joined yet: joining each would copy the line again for every piece. */
  #pieces: Buffer[] = [];
  #waiting = 0;
  /** Position of the first byte of the rest. */
  #offset = 0;
  #line = 1;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** Visits the segments that are complete with this chunk. */
  write(chunk: Uint8Array): void {
    // The caller may use its buffer again, so what stays behind is a copy.
    const bytes = Buffer.from(chunk);
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting <= MAX_SEGMENT && !bytes.includes(NEWLINE)) return;
    this.#join();
    const done = this.#complete();
    this.#rest = this.#rest.subarray(done);
    this.#offset += done;
    this.#waiting = this.#rest.length;
  }

  #join(): void {
    const pieces = this.#rest.length === 0 ? this.#pieces : [this.#rest, ...this.#pieces];
    this.#rest = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
    this.#pieces = [];
  }

  end(): void {
    this.#join();
    if (this.#rest.length > 0) this.#take(0, this.#rest.length);
  }

  /** How many bytes of the rest were visited. */
  #complete(): number {
    const bytes = this.#rest;
    for (let start = 0; ; ) {
      const newline = bytes.indexOf(NEWLINE, start);
      let end = newline < 0 ? bytes.length : newline + 1;
      if (end - start > MAX_SEGMENT) end = cut(bytes, start);
      else if (newline < 0) return start;
      this.#take(start, end);
      if (bytes[end - 1] === NEWLINE) this.#line++;
      start = end;
    }
  }

  #take(start: number, end: number): void {
    this.#visit({ bytes: this.#rest, start, end, offset: this.#offset, line: this.#line });
  }
}

/** Where the first piece of an over-long line ends. */
function cut(bytes: Buffer, start: number): number {
  const least = start + MAX_SEGMENT - MAX_INDICATOR;
  for (let at = start + MAX_SEGMENT - 1; at >= least; at--) {
    if ((bytes[at] as number) <= 0x20) return at + 1;
  }
  return start + MAX_SEGMENT;
}
