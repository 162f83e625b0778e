import type { Context } from '../command.ts';
import { sources } from '../input.ts';
import type { Source } from '../source.ts';
import { wholeText } from '../whole-text.ts';

/** All of stdin. @throws Failure `usage` for more than `most` bytes */
export function stdinText(context: Context, most: number): Promise<string> {
  return wholeText(sources(['-'], context)[0] as Source, most);
}
