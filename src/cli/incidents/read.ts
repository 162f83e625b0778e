import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { decoded } from '../decode.ts';
import { sources } from '../input.ts';
import { type Source, shownName } from '../source.ts';

/** A source's whole text. @throws Failure `usage` for one that is longer than `most` bytes */
export async function wholeText(source: Source, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of decoded(source)) {
    size += chunk.length;
    if (size > most) {
      const limit = `${Math.floor(most / 1e6)} MB`;
      throw new Failure('usage', `${shownName(source)} is larger than ${limit}`, 'split it into smaller files');
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** All of stdin. */
export function stdinText(context: Context, most: number): Promise<string> {
  return wholeText(sources(['-'], context)[0] as Source, most);
}
