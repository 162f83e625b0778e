import { Failure } from '../shared/failure.ts';
import { startsWith } from './bytes.ts';
import { quoted } from './quote.ts';
import { type Source, shownName } from './source.ts';

/** Why a file has nothing to read in the way that was asked for. Among the files of a folder it is passed over. */
export class NotText extends Failure {}

interface Packing {
  readonly magic: readonly number[];
  readonly what: string;
  readonly tool: (name: string) => string;
}

const unpackedBy =
  (command: string) =>
  (name: string): string =>
    `${command} ${name} | socctl …`;

/** Files that hold their text packed: extracting from the raw bytes would find next to nothing and say so to nobody. */
const PACKINGS: readonly Packing[] = [
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
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], what: 'an xz file', tool: unpackedBy('xz -dc') },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], what: 'a Zstandard file', tool: unpackedBy('zstd -dc') },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'a 7-Zip archive', tool: unpackedBy('7z x -so') },
  { magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], what: 'a RAR archive', tool: unpackedBy('unrar p -inul') },
];

/** `BZh`, the level, and the first block's own number. */
const BZIP2: Packing = {
  magic: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
  what: 'a bzip2 file',
  tool: unpackedBy('bzip2 -dc'),
};

/** Pictures and sound: named they are searched for texts like any binary, in a folder they are passed over. */
const MEDIA: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x49, 0x44, 0x33],
  [0x4f, 0x67, 0x67, 0x53],
  [0x1a, 0x45, 0xdf, 0xa3],
];

/** Bytes at the beginning that tell what a file is. */
export const TELLING = 10;

function packingOf(head: Uint8Array): Packing | undefined {
  if (startsWith(head, [0x42, 0x5a, 0x68]) && startsWith(head.subarray(4), BZIP2.magic)) return BZIP2;
  return PACKINGS.find(({ magic }) => startsWith(head, magic));
}

/** Why this file is not read as text, naming the tool that makes it one; undefined for one that is. */
export function refusal(head: Uint8Array, source: Source): NotText | undefined {
  const name = source.name === '-' ? 'FILE' : quoted(source.name);
  const packing = packingOf(head);
  if (packing) return new NotText('usage', `${shownName(source)} is ${packing.what}, not text`, packing.tool(name));
  if (source.found !== true || !MEDIA.some((magic) => startsWith(head, magic))) return undefined;
  return new NotText('usage', `${shownName(source)} is a picture or a sound, not text`);
}

/** UTF-32, with its mark: FF FE 00 00 would pass for UTF-16. */
export function isUtf32(head: Uint8Array): boolean {
  return startsWith(head, [0xff, 0xfe, 0x00, 0x00]) || startsWith(head, [0x00, 0x00, 0xfe, 0xff]);
}
