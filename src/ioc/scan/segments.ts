/** No indicator is longer than this, in bytes. */
export const MAX_INDICATOR = 8192;

/** A longer line is looked at in pieces of at most this many bytes. */
const MAX_SEGMENT = 65_536;

const NEWLINE = 0x0a;

/** A line, or a piece of an over-long one: bytes `start` to `end` of a buffer, the line break included. */
export class Segment {
  /** Valid until the next segment is asked for. */
  readonly buffer: Buffer;
  readonly start: number;
  readonly end: number;
  /** Position of the first byte of `buffer` in the whole input. */
  readonly origin: number;
  /** From 1. */
  readonly line: number;

  constructor(buffer: Buffer, start: number, end: number, origin: number, line: number) {
    this.buffer = buffer;
    this.start = start;
    this.end = end;
    this.origin = origin;
    this.line = line;
  }

  /** The segment alone. */
  get bytes(): Buffer {
    return this.buffer.subarray(this.start, this.end);
  }
}

/**
 * Cuts a stream into lines. An over-long line is cut after its last space before the limit, and inside an unbroken
 * run at the limit itself; so the pieces depend on the content alone, never on how it arrived.
 */
export class Segments {
  readonly #least: number;
  #rest: Buffer = Buffer.alloc(0);
  /** Pieces of an unfinished line that were not joined yet: joining each would copy the line again for every piece. */
  #pieces: Buffer[] = [];
  #waiting = 0;
  /** Position of the first byte of the rest. */
  #origin = 0;
  #line = 1;
  #passed: Buffer = Buffer.alloc(0);

  /** @param least shorter segments, line break included, are counted and left out. */
  constructor(least = 1) {
    this.#least = least;
  }

  /** Bytes of the unfinished line that are kept for the next chunk. */
  get held(): number {
    return this.#waiting;
  }

  /** All lines of the segments that the last call gave, the shorter ones included. */
  get passed(): Buffer {
    return this.#passed;
  }

  /** The segments that are complete with this chunk. */
  *write(chunk: Uint8Array): Generator<Segment> {
    // The caller may use its buffer again, so what stays behind is a copy.
    const bytes = Buffer.from(chunk);
    this.#passed = bytes.subarray(0, 0);
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
    this.#passed = this.#rest;
    if (this.#rest.length > 0) yield new Segment(this.#rest, 0, this.#rest.length, this.#origin, this.#line);
  }

  *#complete(): Generator<Segment> {
    const bytes = this.#rest;
    let start = 0;
    for (;;) {
      let end = lineEnd(bytes, start);
      if ((end < 0 ? bytes.length : end) - start > MAX_SEGMENT) end = cut(bytes, start);
      else if (end < 0) break;
      if (end - start >= this.#least) yield new Segment(bytes, start, end, this.#origin, this.#line);
      if (bytes[end - 1] === NEWLINE) this.#line++;
      start = end;
    }
    this.#passed = bytes.subarray(0, start);
    this.#rest = bytes.subarray(start);
    this.#origin += start;
  }
}

/** A call for each line costs more than looking at the bytes of a short one. */
const LOOKED_AT = 8;

/** Where the line ends that begins at `start`; -1 where it does not. */
function lineEnd(bytes: Buffer, start: number): number {
  const near = Math.min(bytes.length, start + LOOKED_AT);
  for (let at = start; at < near; at++) if (bytes[at] === NEWLINE) return at + 1;
  return bytes.indexOf(NEWLINE, near) + 1 || -1;
}

/** Where the first piece of an over-long line ends. */
function cut(bytes: Buffer, start: number): number {
  const least = start + MAX_SEGMENT - MAX_INDICATOR;
  for (let at = start + MAX_SEGMENT - 1; at >= least; at--) {
    if ((bytes[at] as number) <= 0x20) return at + 1;
  }
  return start + MAX_SEGMENT;
}
