import { gzipSync } from 'node:zlib';
import { decoded } from '../../../src/cli/decode.ts';
import { Failure } from '../../../src/shared/failure.ts';
import type { Law } from '../law.ts';
import { CORE, found } from './found.ts';

async function asRead(bytes: Buffer, chunk = bytes.length): Promise<Buffer | undefined> {
  const source = {
    name: '-',
    bytes: async function* () {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
  try {
    const parts: Uint8Array[] = [];
    for await (const part of decoded(source)) parts.push(part);
    return Buffer.concat(parts);
  } catch (error) {
    // A PDF, an Office file, damaged gzip: told to the user.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const encodings: Law = {
  name: 'decode: the same is found in every encoding',
  every: 100,
  async check(input) {
    const text = input.toString();
    // A text that begins like a packed file, or with a mark, is read as one.
    if (/^[\ufeff%P\u00d0\x1f\0]/.test(text) || !Buffer.from(text).equals(input)) return undefined;
    const bytes = Buffer.from(text);
    const expected = JSON.stringify(found(bytes, CORE));
    const forms = { 'UTF-16LE': utf16(text, false), 'UTF-16BE': utf16(text, true), gzip: gzipSync(bytes) };
    for (const [form, written] of Object.entries(forms)) {
      for (const chunk of [written.length, 1]) {
        const read = await asRead(written, chunk);
        if (!read || JSON.stringify(found(read, CORE)) !== expected)
          return `${form} in chunks of ${chunk} gives ${read?.toString() ?? 'a refusal'}`;
      }
    }
    return undefined;
  },
};

const cuts: Law = {
  name: 'decode: cutting the stream changes nothing, and nothing throws but a Failure',
  every: 100,
  async check(input) {
    for (const head of ['', '\xff\xfe', '\xfe\xff', '\x1f\x8b\x08', '\xef\xbb\xbf']) {
      const bytes = Buffer.concat([Buffer.from(head, 'latin1'), input]);
      const whole = await asRead(bytes);
      const cut = await asRead(bytes, 1);
      if ((whole === undefined) !== (cut === undefined)) return `with ${JSON.stringify(head)} it depends on the chunks`;
      if (whole && cut && !whole.equals(cut))
        return `with ${JSON.stringify(head)} chunks give ${JSON.stringify(cut.toString())}`;
    }
    return undefined;
  },
};

export const DECODE_LAWS: readonly Law[] = [encodings, cuts];
