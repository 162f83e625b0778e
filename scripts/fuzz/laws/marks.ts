import { readToken } from '../../../src/ioc/scan/line.ts';
import { PLAIN } from '../../../src/ioc/scan/reading.ts';
import { forEachToken } from '../../../src/ioc/scan/tokens.ts';

/**
 * Whether something in a text is a notation of defanging, be it one that is also code or prose (`a\.b`, `a^.b`, `x(.y`):
 * a bracketed dot beside it makes a name of both, and both are undone together.
 */
export function hasMarks(text: string): boolean {
  const bytes = Buffer.from(text);
  let marked = false;
  forEachToken(bytes, (token) => {
    const { first, second } = readToken(bytes, token);
    marked ||= [first, second].some((reading) => reading?.edits.some(({ undone }) => undone.mark !== PLAIN));
  });
  return marked;
}
