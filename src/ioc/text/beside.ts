import { AROUND, MARKED_AROUND, nearest } from '../scan/around.ts';
import type { Bounds } from '../scan/line.ts';
import type { Reading } from '../scan/reading.ts';
import type { Token } from '../scan/tokens.ts';
import { type Replacement, spliced } from './splice.ts';

/** Bytes that are looked at beside a token: what is undone in them leaves fewer. */
export const REACH = 2 * MARKED_AROUND;

/**
 * What stands before and after a token once the replacements made so far are, those of one side of it alone, the
 * nearest last.
 */
export function leadBeside(
  bytes: Buffer,
  { start, end }: Token,
  line: Bounds,
  made: readonly Replacement[],
): Reading['lead'] {
  const last = made.length - 1;
  return (side) => {
    const [from, to] =
      side === 'after' ? [end, Math.min(line.end, end + REACH)] : [Math.max(line.start, start - REACH), start];
    const within: Replacement[] = [];
    for (let index = last; index >= 0; index--) {
      const each = made[index] as Replacement;
      if (each.from < from || each.to > to) break;
      within.push(each);
    }
    if (side !== 'after') within.reverse();
    const text = spliced(bytes, within, from, to).toString('latin1');
    return nearest(text, AROUND, side);
  };
}
