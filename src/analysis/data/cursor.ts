/** A place in a section that moves on as values are read from it. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** The next byte. @throws RangeError beyond the end, which only a damaged file leads to. */
export function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new RangeError('read beyond the end of a section');
  cursor.at += 1;
  return byte;
}

/** 128 bits in sevens. */
const LONGEST_SHIFT = 126n;

/** The next varint (LEB128) of up to 128 bits: distances between IPv6 addresses do not fit a number. */
export function readBigVarint(cursor: Cursor): bigint {
  let value = 0n;
  for (let shift = 0n; shift <= LONGEST_SHIFT; shift += 7n) {
    const byte = readByte(cursor);
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  throw new RangeError('a number without end in a section');
}

/** The next varint where the format allows no more than 32 bits. */
export function readVarint(cursor: Cursor): number {
  return Number(readBigVarint(cursor));
}
