import { sequenceAt } from '../../shared/utf8.ts';
import type { Source } from './reading.ts';

/** The text of bytes `start` to `end`, each unit knowing its bytes; a byte that is no UTF-8 becomes U+FFFD. */
export function decode(bytes: Buffer, start: number, end: number): Source {
  if (isAscii(bytes, start, end)) return { text: bytes.toString('latin1', start, end), base: start, starts: undefined };
  const starts = new Uint32Array(end - start + 1);
  const units = new Uint16Array(end - start);
  let count = 0;
  for (let at = start; at < end; ) {
    const [code, length] = codePointAt(bytes, at, end);
    if (code > 0xffff) {
      starts[count] = at;
      units[count++] = 0xd800 + ((code - 0x10000) >> 10);
      starts[count] = at;
      units[count++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      starts[count] = at;
      units[count++] = code;
    }
    at += length;
  }
  starts[count] = end;
  const text = Buffer.from(units.buffer, units.byteOffset, count * 2).toString('utf16le');
  return { text, base: start, starts };
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}

/** The code point at `at` and its length in bytes; U+FFFD for a byte that begins no sequence. */
function codePointAt(bytes: Buffer, at: number, end: number): readonly [code: number, length: number] {
  const lead = bytes[at] as number;
  const length = sequenceAt(bytes, at, end);
  if (length < 2) return [length === 0 ? 0xfffd : lead, 1];
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) code = (code << 6) | ((bytes[at + index] as number) & 63);
  return [code, length];
}
