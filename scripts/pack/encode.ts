import { BLOCK, KEY_BYTES } from '../../src/analysis/data/format.ts';
import type { Boundary } from './flatten.ts';

/** Bytes that grow at the end. */
class Bytes {
  private bytes = new Uint8Array(1 << 16);
  length = 0;

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  /** LEB128. */
  varint(value: bigint): void {
    let rest = value;
    for (; rest >= 0x80n; rest >>= 7n) this.push(Number(rest & 0x7fn) | 0x80);
    this.push(Number(rest));
  }

  taken(): Buffer {
    return Buffer.from(this.bytes.buffer, 0, this.length);
  }
}

function trailingZeros(value: bigint): number {
  let zeros = 0;
  for (let rest = value; (rest & 1n) === 0n; rest >>= 1n) zeros += 1;
  return zeros;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function keyBytes(key: bigint): Buffer {
  return Buffer.from(key.toString(16).padStart(KEY_BYTES * 2, '0'), 'hex');
}

/** A range section, as `src/analysis/data/format.ts` describes it. */
export function encodeRanges(boundaries: readonly Boundary[]): Buffer {
  const data = new Bytes();
  const index: Buffer[] = [];
  let before = 0n;
  boundaries.forEach(({ key, value }, position) => {
    if (position % BLOCK === 0) index.push(keyBytes(key), uint32(data.length));
    else {
      const zeros = trailingZeros(key - before);
      data.push(zeros);
      data.varint((key - before) >> BigInt(zeros));
    }
    data.varint(BigInt(value));
    before = key;
  });
  return Buffer.concat([uint32(index.length / 2), ...index, data.taken()]);
}

/** The section `systems`: AS numbers and names in the order of their values. */
export function encodeSystems(systems: readonly { readonly asn: number; readonly name: string }[]): Buffer {
  const data = new Bytes();
  const index: Buffer[] = [];
  systems.forEach(({ asn, name }, position) => {
    if (position % BLOCK === 0) index.push(uint32(data.length));
    const bytes = Buffer.from(name, 'utf8');
    data.varint(BigInt(asn));
    data.varint(BigInt(bytes.length));
    for (const byte of bytes) data.push(byte);
  });
  return Buffer.concat([uint32(index.length), ...index, data.taken()]);
}
