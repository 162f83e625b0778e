import { expect, test } from 'vitest';
import { utf8Pieces } from '../../../src/cli/windows-1252.ts';

async function read(bytes: Uint8Array, chunk: number): Promise<string> {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  const parts: Uint8Array[] = [];
  for await (const piece of utf8Pieces(chunks(), 0)) parts.push(piece.bytes);
  return Buffer.concat(parts).toString();
}

/** Longer than what waits at the end of a chunk, and without a byte of ASCII in which to cut. */
test('a byte that is no UTF-8 is judged with what follows it, however the text is cut', async () => {
  const text = Buffer.concat(Array.from({ length: 40 }, () => Buffer.from([0xd1, 0x80, 0xb8])));
  expect(await read(text, text.length)).toBe('\u0440\u00b8'.repeat(40));
  for (const chunk of [1, 2, 3, 7, 64, 65, 66]) expect(await read(text, chunk)).toBe('\u0440\u00b8'.repeat(40));
});
