import { Readable } from 'node:stream';
import { Failure } from '../shared/failure.ts';
import { peek, startsWith } from './bytes.ts';
import { quoted } from './quote.ts';
import { type Source, shownName } from './source.ts';
import { fromUtf16, utf16Mark } from './utf16.ts';

/** Enough of a file's head to know what it is. */
const HEAD = 4;

interface Refused {
  readonly magic: readonly number[];
  readonly what: string;
  readonly tool: (name: string) => string;
}

/** Files that hold their text packed: extracting from the raw bytes would find next to nothing and say so to nobody. */
const PACKED: readonly Refused[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', tool: (name) => `pdftotext ${name} - | socctl …` },
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    what: 'an Office or ZIP file',
    tool: (name) => `unzip -p ${name} | socctl …, or for Office: pandoc -t plain ${name} | socctl …`,
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Office file',
    tool: (name) => `antiword ${name} | socctl … (or catdoc)`,
  },
];

const GZIP = [0x1f, 0x8b];

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

/** UTF-16 with its mark converted, everything else as it is. */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { head, all } = await peek(bytes, HEAD);
  const utf16 = utf16Mark(head);
  yield* utf16 ? fromUtf16(all, utf16) : all;
}

/**
 * A source's text as UTF-8 bytes: gzip unpacked, UTF-16 with a byte order mark converted, everything else as it is
 * (invalid sequences included).
 * @throws Failure `usage` for PDF and Office files, naming the tool that turns them into text.
 */
export async function* decoded(source: Source): AsyncIterable<Uint8Array> {
  const shown = shownName(source);
  const { head, all, close } = await peek(source.bytes(), HEAD);
  const packed = PACKED.find(({ magic }) => startsWith(head, magic));
  if (packed) {
    await close();
    const name = source.name === '-' ? 'FILE' : quoted(source.name);
    throw new Failure('usage', `${shown} is ${packed.what}, not text`, packed.tool(name));
  }
  yield* asUtf8(startsWith(head, GZIP) ? gunzipped(all, shown) : all);
}
