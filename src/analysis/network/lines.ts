import { SourceError } from './source-error.ts';

/** No list that is looked up line by line is longer: thousands are usual. */
const MOST = 100_000;

/**
 * The lines of a list that say something, without what is around them.
 * @param comment what lines begin with that say nothing.
 * @throws SourceError `bad_response` when there is none, or more than any list has.
 */
export function linesOf(text: string, comment: string): string[] {
  const lines = text.split('\n', MOST + 1).map((line) => line.trim());
  if (lines.length > MOST) throw new SourceError('bad_response', `a list of more than ${MOST} lines`);
  const said = lines.filter((line) => line !== '' && !line.startsWith(comment));
  if (said.length === 0) throw new SourceError('bad_response', 'a list without a line');
  return said;
}
