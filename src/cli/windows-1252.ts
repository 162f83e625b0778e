import { isUtf8 } from 'node:buffer';
import { sequenceAt } from '../shared/utf8.ts';
import type { Piece } from './piece.ts';

/**
 * What bytes 0x80 to 0x9f stand for in Windows-1252 (WHATWG Encoding, index windows-1252); 0xa0 to 0xff are the code
 * points of the same number. Zero: nothing.
 */
const C1 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/** The code point of a byte from 0x80 on; 0 for one that stands for nothing. */
export function windows1252(byte: number): number {
  return byte < 0xa0 ? (C1[byte - 0x80] as number) : byte;
}

/**
 * Bytes that are rubbish rather than text where they stand alone: undefined ones, the soft hyphen, the lead bytes with
 * which nearly every cut-off UTF-8 sequence of Latin letters begins, and those that fill binaries.
 */
function isRubbish(byte: number): boolean {
  return windows1252(byte) === 0 || [0xad, 0xc2, 0xc3, 0xfe, 0xff].includes(byte);
}

function isLatinLetter(byte: number): boolean {
  if (byte >= 0xc0) return byte !== 0xd7 && byte !== 0xf7;
  return [0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f, 0xaa, 0xb5, 0xba].includes(byte);
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** Longer runs are another encoding or no text at all: nobody knows what they say. */
const LONGEST_RUN = 2;
/** Bytes above ASCII at the end of a chunk that wait for what follows them. */
const LONGEST_WAIT = 64;

/** A text put together from UTF-8 and from bytes that were read as characters of their own. */
class Mended {
  readonly #parts: Uint8Array[] = [];
  /** Ends of the characters made, in the new text, and how many bytes more than in the input there are up to there. */
  readonly #ends: number[] = [];
  readonly #extra: number[] = [];
  #length = 0;

  copy(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  put(byte: number): void {
    const character = Buffer.from(String.fromCharCode(windows1252(byte)));
    this.copy(character);
    this.#ends.push(this.#length);
    this.#extra.push((this.#extra.at(-1) ?? 0) + character.length - 1);
  }

  piece(start: number): Piece {
    const [ends, extra] = [this.#ends, this.#extra];
    const place = (index: number): number => {
      let [low, high] = [0, ends.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) <= index) low = middle + 1;
        else high = middle;
      }
      return start + index - (extra[low - 1] ?? 0);
    };
    return { bytes: Buffer.concat(this.#parts), start, place };
  }
}

/** Where a chunk can be cut so that every byte before it is understood without what follows. */
function settledLength(bytes: Uint8Array): number {
  const least = Math.max(0, bytes.length - LONGEST_WAIT);
  for (let at = bytes.length; at > least; at--) if ((bytes[at - 1] as number) < 0x80) return at;
  if (bytes.length <= LONGEST_WAIT) return 0;
  // Nothing but high bytes: what is no UTF-8 behind the last whole sequence is judged with what follows it.
  for (let at = bytes.length - 1; at >= least; at--) {
    const length = sequenceAt(bytes, at, bytes.length);
    if (length > 0) return at + length;
  }
  // Nor any sequence: too long a run to be read, of which only one that was cut waits.
  for (let at = bytes.length - 1; at >= bytes.length - 3; at--) if ((bytes[at] as number) >= 0xc0) return at;
  return bytes.length;
}

/** Mends one chunk after the other; knows what stood before. */
class Mender {
  #last: number | undefined;
  /** Bytes at the end of what was seen that are no UTF-8. */
  #run = 0;

  /** `ended` says that nothing follows. */
  piece(text: Uint8Array, start: number, ended: boolean): Piece {
    const made = isUtf8(text) ? undefined : this.#mended(text, ended);
    if (!made) this.#run = 0;
    this.#last = text.at(-1);
    return made ? made.piece(start) : { bytes: text, start };
  }

  #mended(text: Uint8Array, ended: boolean): Mended {
    const made = new Mended();
    let copied = 0;
    for (let at = 0; at < text.length; ) {
      const length = sequenceAt(text, at, text.length);
      if (length > 0) {
        this.#run = 0;
        at += length;
        continue;
      }
      const end = brokenUntil(text, at);
      const reads = this.#readable(text, at, end, ended);
      for (let index = at; index < end; index++) {
        if (!reads(text[index] as number)) continue;
        made.copy(text.subarray(copied, index));
        made.put(text[index] as number);
        copied = index + 1;
      }
      this.#run += end - at;
      at = end;
    }
    made.copy(text.subarray(copied));
    return made;
  }

  /** Which bytes of the run from `at` to `end` are read as Windows-1252: letters in a word, signs everywhere. */
  #readable(text: Uint8Array, at: number, end: number, ended: boolean): (byte: number) => boolean {
    const unfinished = end === text.length && !ended;
    const broken = text.subarray(at, end);
    if (unfinished || this.#run + broken.length > LONGEST_RUN || broken.some(isRubbish)) return () => false;
    const inWord = isAsciiLetter(at === 0 ? this.#last : text[at - 1]) || isAsciiLetter(text[end]);
    return (byte) => inWord || !isLatinLetter(byte);
  }
}

/** Where the run of bytes that are no UTF-8 ends that `at` belongs to. */
function brokenUntil(text: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < text.length && sequenceAt(text, end, text.length) === 0) end++;
  return end;
}

/**
 * UTF-8 in which a byte that is none is read as Windows-1252 where that makes sense: one or two of them, letters beside
 * ASCII letters (`caf\xe9`), quotes and other signs anywhere (`\x93example.com\x94`). Other bytes stay what they are,
 * and part words. How the text is cut into chunks does not matter.
 */
export async function* utf8Pieces(bytes: AsyncIterable<Uint8Array>, skipped: number): AsyncIterable<Piece> {
  const mender = new Mender();
  let rest: Uint8Array = new Uint8Array(0);
  let start = 0;
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (start < skipped) {
      if (rest.length < skipped) continue;
      rest = rest.subarray(skipped);
      start = skipped;
    }
    const length = settledLength(rest);
    if (length === 0) continue;
    yield mender.piece(rest.subarray(0, length), start, false);
    start += length;
    rest = rest.subarray(length);
  }
  if (rest.length > 0) yield mender.piece(rest, start, true);
}
