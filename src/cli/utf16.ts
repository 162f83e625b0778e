import { peek, startsWith } from './bytes.ts';

/** How PowerShell and Windows editors write text: UTF-16 with a byte order mark (RFC 2781, 3.2). */
const MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
export type Utf16 = keyof typeof MARKS;

/** The kind of UTF-16 that the first bytes announce. */
export function utf16Mark(head: Uint8Array): Utf16 | undefined {
  return (Object.keys(MARKS) as Utf16[]).find((label) => startsWith(head, MARKS[label]));
}

/** UTF-16 bytes as UTF-8 bytes, without the mark. */
export async function* fromUtf16(bytes: AsyncIterable<Uint8Array>, label: Utf16): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(label);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
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
