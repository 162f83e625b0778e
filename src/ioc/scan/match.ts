import type { Find } from '../kind.ts';
import type { Reading } from './reading.ts';

/**
 * Finds of a pattern in a text: `value` turns a match into the value, or refuses it. The pattern must be global and
 * run in linear time; a first capture group `skip` is not part of the find.
 */
export function matchAll(
  reading: Reading,
  pattern: RegExp,
  value: (match: RegExpExecArray) => string | undefined,
): readonly Find[] {
  const finds: Find[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(reading.text); match; match = pattern.exec(reading.text)) {
    const normal = value(match);
    if (normal === undefined) continue;
    const skipped = match.groups?.['skip']?.length ?? 0;
    const start = match.index + skipped;
    finds.push({ start, end: match.index + match[0].length, value: normal, confidence: 'high' });
  }
  return finds;
}
