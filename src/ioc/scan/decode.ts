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

/** Lead byte ranges of well-formed sequences (Unicode, table 3-7): length, bits of the lead, least code point. */
function codePointAt(bytes: Buffer, at: number, end: number): readonly [code: number, length: number] {
  const lead = bytes[at] as number;
  if (lead < 0x80) return [lead, 1];
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  if (length === 0 || at + length > end) return [0xfffd, 1];
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] as number;
    if (next >> 6 !== 2) return [0xfffd, 1];
    code = (code << 6) | (next & 63);
  }
  const least = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return [0xfffd, 1];
  return [code, length];
}
