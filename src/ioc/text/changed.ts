import { firstThat } from '../../shared/first-that.ts';
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
    const next = this.#places[firstThat(this.#places, (place) => place.end >= start - reach)];
    return next !== undefined && next.start <= end + reach;
  }
}
