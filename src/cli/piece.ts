/** A stretch of a text as UTF-8 that knows where in its input it stood. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Position in the input of what its first byte stands for. */
  readonly start: number;
  /** Position in the input of what the byte at `index` belongs to. Without it the input is this UTF-8, byte for byte. */
  readonly place?: (index: number) => number;
}

/** The texts of pieces alone. */
export async function* bytesOf(pieces: AsyncIterable<Piece>): AsyncIterable<Uint8Array> {
  for await (const { bytes } of pieces) yield bytes;
}
