/** No indicator is longer than this, in bytes. */
export const MAX_INDICATOR = 8192;

/** A longer line is looked at in pieces of at most this many bytes. */
const MAX_SEGMENT = 65_536;

const NEWLINE = 0x0a;

/** A line, or a piece of an over-long one. */
export interface Segment {
  /** Holds the segment; valid until the next one is asked for. */
  readonly bytes: Buffer;
  /** Position of the first byte in the whole input. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/**
 * Cuts a stream into lines. An over-long line is cut after its last space before the limit, and inside an unbroken
 * run at the limit itself; so the pieces depend on the content alone, never on how it arrived.
 */
export class Segments {
  #rest: Buffer = Buffer.alloc(0);
  /** Pieces of an unfinished line that were not joined yet: joining each would copy the line again for every piece. */
  #pieces: Buffer[] = [];
  #waiting = 0;
  #offset = 0;
  #line = 1;

  /** Bytes of the unfinished line that are kept for the next chunk. */
  get held(): number {
    return this.#waiting;
  }

  /** The segments that are complete with this chunk. */
  *write(chunk: Uint8Array): Generator<Segment> {
    // The caller may use its buffer again, so what stays behind is a copy.
    const bytes = Buffer.from(chunk);
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting <= MAX_SEGMENT && !bytes.includes(NEWLINE)) return;
    this.#join();
    yield* this.#complete();
    this.#waiting = this.#rest.length;
  }

  #join(): void {
    const pieces = this.#rest.length === 0 ? this.#pieces : [this.#rest, ...this.#pieces];
    this.#rest = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
    this.#pieces = [];
  }

  *end(): Generator<Segment> {
    this.#join();
    if (this.#rest.length > 0) yield this.#take(this.#rest.length, 0);
  }

  *#complete(): Generator<Segment> {
    let start = 0;
    const bytes = this.#rest;
    for (;;) {
      const newline = bytes.indexOf(NEWLINE, start);
      let length = (newline < 0 ? bytes.length : newline + 1) - start;
      if (length > MAX_SEGMENT) length = cut(bytes, start);
      else if (newline < 0) break;
      this.#rest = bytes;
      yield this.#take(length, start);
      start += length;
    }
    this.#rest = bytes.subarray(start);
  }

  #take(length: number, start: number): Segment {
    const bytes = this.#rest.subarray(start, start + length);
    const segment = { bytes, offset: this.#offset, line: this.#line };
    this.#offset += length;
    if (bytes[length - 1] === NEWLINE) this.#line++;
    return segment;
  }
}

/** Length of the first piece of an over-long line. */
function cut(bytes: Buffer, start: number): number {
  const least = start + MAX_SEGMENT - MAX_INDICATOR;
  for (let at = start + MAX_SEGMENT - 1; at >= least; at--) {
    if ((bytes[at] as number) <= 0x20) return at + 1 - start;
  }
  return MAX_SEGMENT;
}
