import { type Cursor, readVarint } from './cursor.ts';
import { BLOCK } from './format.ts';
import type { Slice } from './slice.ts';

/** An autonomous system: its number and the name it is registered under. */
export interface System {
  readonly asn: number;
  readonly name: string;
}

interface Entry {
  readonly asn: number;
  readonly name: Uint8Array;
}

function readEntry(cursor: Cursor): Entry {
  const asn = readVarint(cursor);
  const end = readVarint(cursor) + cursor.at;
  const name = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return { asn, name };
}

function readNumber(section: Slice, at: number): number {
  return Buffer.from(section.read(at, 4)).readUInt32LE();
}

/**
 * Reads entries of the section `systems` (`format.ts`) by their number, from 1.
 * @throws RangeError when the section is damaged.
 */
export function openSystems(section: Slice): (value: number) => System {
  return (value) => {
    const blocks = readNumber(section, 0);
    const block = Math.floor((value - 1) / BLOCK);
    const position = (which: number): number =>
      which === blocks ? section.length : 4 + blocks * 4 + readNumber(section, 4 + which * 4);
    const at = position(block);
    const cursor = { bytes: section.read(at, position(block + 1) - at), at: 0 };
    let entry = readEntry(cursor);
    for (let skip = (value - 1) % BLOCK; skip > 0; skip -= 1) entry = readEntry(cursor);
    return { asn: entry.asn, name: new TextDecoder().decode(entry.name) };
  };
}
