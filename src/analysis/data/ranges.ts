import { readBigVarint, readByte, readVarint } from './cursor.ts';
import { KEY_BYTES } from './format.ts';
import type { Slice } from './slice.ts';

const COUNT = 4;
const INDEX_ENTRY = KEY_BYTES + 4;

/** Where the blocks of a range section begin, and with which address. */
interface Index {
  readonly blocks: number;
  key(block: number): bigint;
  /** Position of a block in the section; that of the section's end for the block after the last. */
  position(block: number): number;
}

function readIndex(section: Slice): Index {
  const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = viewOf(section.read(0, COUNT)).getUint32(0, true);
  const view = viewOf(section.read(COUNT, blocks * INDEX_ENTRY));
  const data = COUNT + blocks * INDEX_ENTRY;
  return {
    blocks,
    key: (block) => (view.getBigUint64(block * INDEX_ENTRY) << 64n) | view.getBigUint64(block * INDEX_ENTRY + 8),
    position: (block) =>
      block === blocks ? section.length : data + view.getUint32(block * INDEX_ENTRY + KEY_BYTES, true),
  };
}

/** The last block that begins at or before `key`, or -1. */
function blockOf(index: Index, key: bigint): number {
  let low = 0;
  let high = index.blocks;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.key(middle) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function valueInBlock(bytes: Uint8Array, first: bigint, key: bigint): number {
  const cursor = { bytes, at: 0 };
  let entry = first;
  let value = readVarint(cursor);
  while (cursor.at < bytes.length) {
    const shift = BigInt(readByte(cursor));
    entry += readBigVarint(cursor) << shift;
    if (entry > key) break;
    value = readVarint(cursor);
  }
  return value;
}

/**
 * Looks addresses up in a range section (`format.ts`): the value, or 0 when nothing is known. The index is read at the
 * first look-up and kept, a block at each.
 * @throws RangeError when the section is damaged.
 */
export function openRanges(section: Slice): (key: bigint) => number {
  let index: Index | undefined;
  return (key) => {
    index ??= readIndex(section);
    const block = blockOf(index, key);
    if (block < 0) return 0;
    const at = index.position(block);
    return valueInBlock(section.read(at, index.position(block + 1) - at), index.key(block), key);
  };
}
