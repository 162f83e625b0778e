import { Readable } from 'node:stream';
import { Failure } from '../shared/failure.ts';
import { peek, startsWith } from './bytes.ts';
import { isUtf32, refusal, TELLING } from './packed.ts';
import { bytesOf, type Piece } from './piece.ts';
import { quoted } from './quote.ts';
import { type Source, shownName } from './source.ts';
import { utf16Mark, utf16Pieces, utf16Unmarked } from './utf16.ts';
import { utf8Pieces } from './windows-1252.ts';

/** Enough of a file's head to know how it is encoded, and for UTF-16 that does not say so. */
const HEAD = 4;
const LONGER_HEAD = 128;

const GZIP = [0x1f, 0x8b];
const UTF8_MARK = [0xef, 0xbb, 0xbf];

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, shown: string): AsyncIterable<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const unzip = createGunzip();
  const source = Readable.from(bytes);
  source.once('error', (error) => unzip.destroy(error));
  try {
    yield* source.pipe(unzip) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('usage', `${shown} is a damaged gzip file`, 'what came before the damage was read', {
      cause: error,
    });
  } finally {
    source.destroy();
    unzip.destroy();
  }
}

/**
 * A source's bytes, gzip unpacked (all members of it).
 * @throws NotText for PDF, Office and other packed files, naming the tool that turns them into text.
 */
export async function* unpacked(source: Source): AsyncIterable<Uint8Array> {
  const { head, all, close } = await peek(source.bytes(), HEAD);
  // A short head that may be the beginning of a longer sign, never of a line of text.
  const { head: sign, all: rest } =
    head.length === HEAD && mayBePacked(head) ? await peek(all, TELLING) : { head, all };
  const refused = refusal(sign, source);
  if (refused) {
    await close();
    throw refused;
  }
  yield* startsWith(head, GZIP) ? gunzipped(rest, shownName(source)) : rest;
}

/** The first bytes of bzip2, xz, 7-Zip and RAR, whose signs are longer than {@link HEAD}. */
function mayBePacked(head: Uint8Array): boolean {
  return ['BZh', '\xfd7z', '7z\xbc', 'Rar!'].some((sign) => startsWith(head, [...Buffer.from(sign, 'latin1')]));
}

/**
 * A source's text as UTF-8, each piece knowing its place in the input (of gzip: in what is unpacked). UTF-16 is known by
 * its mark or by its NUL bytes, a byte that is no UTF-8 is read as Windows-1252 where that makes sense.
 * @throws NotText for what holds no text, `usage` for what is damaged or UTF-32.
 */
export async function* placed(source: Source): AsyncIterable<Piece> {
  const { head, all, close } = await peek(unpacked(source), HEAD);
  if (isUtf32(head)) {
    await close();
    const name = source.name === '-' ? 'FILE' : quoted(source.name);
    const hint = `iconv -f UTF-32 -t UTF-8 ${name} | socctl …`;
    throw new Failure('usage', `${shownName(source)} is UTF-32, which is not understood`, hint);
  }
  const marked = utf16Mark(head);
  if (marked) yield* utf16Pieces(all, marked, 2);
  else if (head[0] === 0 || head[1] === 0) {
    const longer = await peek(all, LONGER_HEAD);
    const unmarked = utf16Unmarked(longer.head);
    yield* unmarked ? utf16Pieces(longer.all, unmarked, 0) : utf8Pieces(longer.all, 0);
  } else yield* utf8Pieces(all, startsWith(head, UTF8_MARK) ? UTF8_MARK.length : 0);
}

/** The same without the places. */
export function decoded(source: Source): AsyncIterable<Uint8Array> {
  return bytesOf(placed(source));
}
