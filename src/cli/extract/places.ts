import type { Piece } from '../piece.ts';

interface Stretch {
  /** Position in the text of its first byte. */
  readonly at: number;
  /** Position in the input of what that byte stands for. */
  readonly start: number;
  readonly place: Piece['place'];
}

/**
 * Turns positions in a text into positions in the input that it was decoded from. Keeps no more of the way there than
 * may still be asked for.
 */
export class Places {
  #stretches: Stretch[] = [];
  #length = 0;

  add({ bytes, start, place }: Piece): void {
    const last = this.#stretches.at(-1);
    const goesOn = last && !last.place && !place && last.start - last.at === start - this.#length;
    if (!goesOn) this.#stretches.push({ at: this.#length, start, place });
    this.#length += bytes.length;
  }

  /** Nothing before the last `held` bytes is asked for any more. */
  keep(held: number): void {
    const index = this.#indexOf(this.#length - held);
    if (index > 0) this.#stretches = this.#stretches.slice(index);
  }

  /** Where in the input the byte at `offset` of the text comes from. */
  of(offset: number): number {
    const stretch = this.#stretches[this.#indexOf(offset)];
    if (!stretch) return offset;
    return stretch.place ? stretch.place(offset - stretch.at) : stretch.start + offset - stretch.at;
  }

  /** The last stretch that begins at or before `offset`. */
  #indexOf(offset: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle] as Stretch).at <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
