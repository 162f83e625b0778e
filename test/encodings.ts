import { gzipSync } from 'node:zlib';
import { inText, type Occurrence } from '../src/cli/extract/occurrences.ts';
import { type ExtractOptions, OBSERVABLE_TYPES } from '../src/ioc/index.ts';

/** A way to write a text to a file. */
export interface Encoding {
  readonly name: string;
  /** The file; undefined for a text that cannot be written so. */
  file(text: string): Buffer | undefined;
  /** What lies unpacked in it. */
  content(text: string): Buffer | undefined;
  /** The text of its bytes from `offset` on, as long as `raw`. */
  at(content: Buffer, offset: number, raw: string): string;
}

function utf16(name: string, order: (units: Buffer) => Buffer, mark: boolean): Encoding {
  const content = (text: string): Buffer => order(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
  return {
    name,
    file: content,
    content,
    at: (bytes, offset, raw) => order(Buffer.from(bytes.subarray(offset, offset + 2 * raw.length))).toString('utf16le'),
  };
}

function utf8(name: string, mark: string, pack: (bytes: Buffer) => Buffer): Encoding {
  const content = (text: string): Buffer => Buffer.from(mark + text);
  return {
    name,
    file: (text) => pack(content(text)),
    content,
    at: (bytes, offset, raw) => bytes.toString('utf8', offset, offset + Buffer.byteLength(raw)),
  };
}

const same = (bytes: Buffer): Buffer => bytes;
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const little = utf16('UTF-16LE', same, true);

/** Characters that are one byte in Latin-1 and are read back as what they were. */
const LATIN = /^[\x00-\x7f\xa0-\xac\xae-\xc1\xc4-\xfd]*$/;
const latin = (text: string): Buffer | undefined => (LATIN.test(text) ? Buffer.from(text, 'latin1') : undefined);

export const ENCODINGS: readonly Encoding[] = [
  utf8('UTF-8', '', same),
  utf8('UTF-8 with its mark', '\ufeff', same),
  little,
  utf16('UTF-16BE', swapped, true),
  {
    name: 'Latin-1',
    file: latin,
    content: latin,
    at: (bytes, offset, raw) => bytes.toString('latin1', offset, offset + raw.length),
  },
  utf8('gzip', '', (bytes) => gzipSync(bytes)),
  utf8('gzip of several members', '', (bytes) =>
    Buffer.concat([gzipSync(bytes.subarray(0, bytes.length >> 1)), gzipSync(bytes.subarray(bytes.length >> 1))]),
  ),
  { ...little, name: 'gzip of UTF-16LE', file: (text) => gzipSync(little.content(text) as Buffer) },
];

const EVERYTHING: ExtractOptions = { types: OBSERVABLE_TYPES, hosts: true, includePrivate: true };

/** Everything found in a file that comes in chunks of this size. */
export async function foundIn(file: Uint8Array, chunk = file.length || 1): Promise<Occurrence[]> {
  const source = {
    name: 'file',
    bytes: async function* () {
      for (let at = 0; at < file.length; at += chunk) yield file.subarray(at, at + chunk);
    },
  };
  const found: Occurrence[] = [];
  for await (const batch of inText(source, EVERYTHING, new AbortController().signal)) found.push(...batch);
  return found;
}
