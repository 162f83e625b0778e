import type { Bounds } from '../scan/line.ts';
import type { Replacement } from './splice.ts';

/** Where a line is no longer what it was when it was gone over last, in bytes, in order. */
export class Changed {
  readonly #places: readonly Bounds[];

  private constructor(places: readonly Bounds[]) {
    this.#places = places;
  }

  /** Where those replacements have left their texts in a line that began at byte 0. */
  static by(edits: readonly Replacement[]): Changed {
    const places: Bounds[] = [];
    let length = 0;
    let at = 0;
    for (const { from, to, text } of edits) {
      const start = length + Math.max(0, from - at);
      length = start + Buffer.byteLength(text);
      at = to;
      places.push({ start, end: length });
    }
    return new Changed(places);
  }

  /** Whether something between `start` and `end` has changed, or beside it no further than `reach`. */
  isNear({ start, end }: Bounds, reach: number): boolean {
    let first = 0;
    let behind = this.#places.length;
    while (first < behind) {
      const middle = (first + behind) >> 1;
      if ((this.#places[middle] as Bounds).end < start - reach) first = middle + 1;
      else behind = middle;
    }
    return (this.#places[first]?.start ?? Number.POSITIVE_INFINITY) <= end + reach;
  }
}
