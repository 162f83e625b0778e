import { Failure, messageOf } from '../../shared/failure.ts';

/** One JSON document of a text, or why it is none. */
export type Document =
  | { readonly place: string; readonly value: unknown }
  | { readonly place: string; readonly problem: string };

function parsed(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { reason: messageOf(error).slice(0, 160) };
  }
}

/**
 * A text as one JSON document, or as JSON Lines: one document a line. `place` names the line, and is '' for the only one.
 * @throws Failure `usage` naming `shown` for a text that is neither
 */
export function documentsIn(text: string, shown: string): Document[] {
  const whole = parsed(text);
  if ('value' in whole) return [{ place: '', value: whole.value }];
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), place: `line ${index + 1}` }));
  const filled = lines.filter(({ line }) => line !== '');
  const [first] = filled;
  if (!first)
    throw new Failure('usage', `${shown} is empty`, 'it takes JSON: an incident, a list of them, or one a line');
  const begun = parsed(first.line);
  if (filled.length === 1 || 'reason' in begun || typeof begun.value !== 'object')
    throw new Failure(
      'usage',
      `${shown} is not JSON: ${whole.reason}`,
      'it takes JSON, or JSON Lines with one incident a line',
    );
  return filled.map(({ line, place }): Document => {
    const read = parsed(line);
    return 'value' in read ? { place, value: read.value } : { place, problem: `not JSON: ${read.reason}` };
  });
}
