import { readSync } from 'node:fs';

/** A stretch of bytes that is read in pieces: a look-up needs a thousandth of the file. */
export interface Slice {
  readonly length: number;
  /** @throws RangeError beyond the end, which only damaged data leads to. */
  read(at: number, length: number): Uint8Array;
}

/** A slice of bytes in memory. */
export function sliceOf(bytes: Uint8Array): Slice {
  return {
    length: bytes.length,
    read: (at, length) => {
      if (length < 0 || at + length > bytes.length) throw new RangeError('read beyond the end of a section');
      return bytes.subarray(at, at + length);
    },
  };
}

/** A slice of an open file, from byte `start` on. */
export function sliceOfFile(file: number, start: number, size: number): Slice {
  return {
    length: size,
    read: (at, length) => {
      if (length < 0 || at + length > size) throw new RangeError('read beyond the end of a section');
      const bytes = Buffer.allocUnsafe(length);
      if (readSync(file, bytes, 0, length, start + at) !== length) throw new RangeError('the file is cut off');
      return bytes;
    },
  };
}
