import { peek, startsWith } from './bytes.ts';
import { bytesOf, type Piece } from './piece.ts';

/** How PowerShell and Windows editors write text: UTF-16 with a byte order mark (RFC 2781, 3.2). */
const MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
export type Utf16 = keyof typeof MARKS;

/** The kind of UTF-16 that the first bytes announce. */
export function utf16Mark(head: Uint8Array): Utf16 | undefined {
  return (Object.keys(MARKS) as Utf16[]).find((label) => startsWith(head, MARKS[label]));
}

/** Units that are looked at, and the fewest that are enough, to believe UTF-16 that does not announce itself. */
const LOOKED_AT = 64;
const ENOUGH = 4;

/** Text in ASCII: printable, tab, line ends. */
function isPlain(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

/** The kind of UTF-16 without a mark: every second byte is NUL and the others are plain text, all of them. */
export function utf16Unmarked(head: Uint8Array): Utf16 | undefined {
  const units = Math.min(LOOKED_AT, Math.floor(head.length / 2));
  if (units < ENOUGH) return undefined;
  const high = head[0] === 0 ? 0 : 1;
  for (let unit = 0; unit < units; unit++) {
    if (head[2 * unit + high] !== 0 || !isPlain(head[2 * unit + 1 - high] as number)) return undefined;
  }
  return high === 0 ? 'utf-16be' : 'utf-16le';
}

/** UTF-16 units before byte `to` of a UTF-8 text, counted from byte `from`: one a character, two from U+10000 on. */
function unitsBetween(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function placesIn(bytes: Uint8Array, start: number): (index: number) => number {
  // Places are asked for in the order of the text: counting goes on from the last one.
  let [at, units] = [0, 0];
  return (index) => {
    if (index < at) [at, units] = [0, 0];
    units += unitsBetween(bytes, at, index);
    at = index;
    return start + 2 * units;
  };
}

/** Whole characters only: half a unit, or the first half of a surrogate pair, waits for what follows. */
function wholeLength(bytes: Uint8Array, label: Utf16): number {
  const even = bytes.length & ~1;
  const high = bytes[even - (label === 'utf-16le' ? 1 : 2)];
  return even > 0 && high !== undefined && high >= 0xd8 && high < 0xdc ? even - 2 : even;
}

function asText(bytes: Uint8Array, label: Utf16): Buffer {
  const units = Buffer.from(bytes);
  return Buffer.from((label === 'utf-16le' ? units : units.swap16()).toString('utf16le'), 'utf8');
}

/** UTF-16 bytes as UTF-8; the first `skipped` bytes are its mark. Half a pair and half a unit become U+FFFD. */
export async function* utf16Pieces(
  bytes: AsyncIterable<Uint8Array>,
  label: Utf16,
  skipped: number,
): AsyncIterable<Piece> {
  let rest: Uint8Array = new Uint8Array(0);
  let start = 0;
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (start === 0) {
      if (rest.length < skipped) continue;
      rest = rest.subarray(skipped);
      start = skipped;
    }
    const length = wholeLength(rest, label);
    if (length === 0) continue;
    const text = asText(rest.subarray(0, length), label);
    yield { bytes: text, start, place: placesIn(text, start) };
    start += length;
    rest = rest.subarray(length);
  }
  const half = Buffer.from('\ufffd');
  for (let at = 0; at < rest.length; at += 2) yield { bytes: half, start: start + at, place: () => start + at };
}

/** UTF-16 bytes as UTF-8 bytes, without the mark. */
function fromUtf16(bytes: AsyncIterable<Uint8Array>, label: Utf16): AsyncIterable<Uint8Array> {
  return bytesOf(utf16Pieces(bytes, label, MARKS[label].length));
}

/** UTF-16 with its mark converted, everything else as it is. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { head, all } = await peek(bytes, 2);
  const utf16 = utf16Mark(head);
  yield* utf16 ? fromUtf16(all, utf16) : all;
}

async function* toUtf16(bytes: AsyncIterable<Uint8Array>, label: Utf16): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encode = (text: string): Buffer =>
    label === 'utf-16le' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf16le').swap16();
  yield Uint8Array.from(MARKS[label]);
  for await (const chunk of bytes) yield encode(decoder.decode(chunk, { stream: true }));
  yield encode(decoder.decode());
}

/** Lets `work` see UTF-8 and gives its result back in the encoding that came in. */
export async function* inEncodingOf(
  bytes: AsyncIterable<Uint8Array>,
  work: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const { head, all } = await peek(bytes, 2);
  const label = utf16Mark(head);
  if (label) yield* toUtf16(work(fromUtf16(all, label)), label);
  else yield* work(all);
}
