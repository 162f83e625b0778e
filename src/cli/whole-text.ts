import { Failure } from '../shared/failure.ts';
import { decoded } from './decode.ts';
import { type Source, shownName } from './source.ts';

/** A source's whole text. @throws Failure `usage` for one that is longer than `most` bytes; the rest of it is not read. */
export async function wholeText(source: Source, most: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of decoded(source)) {
    size += chunk.byteLength;
    if (size > most) {
      const limit = `${Math.floor(most / 1e6)} MB`;
      throw new Failure('usage', `${shownName(source)} is larger than ${limit}`, 'split it into smaller files');
    }
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
