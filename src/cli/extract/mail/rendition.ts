/**
 * What a reader sees of a source, put together from stretches of it, and where in the source each byte comes from. Both
 * are binary strings: a character is a byte of UTF-8.
 */
export class Rendition {
  readonly #parts: string[] = [];
  /** For each run: where it begins here, where in the source, where it ends there. */
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #copied: boolean[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): Buffer {
    return Buffer.from(this.#parts.join(''), 'latin1');
  }

  /** Takes over a stretch of the source. */
  copy(source: string, from: number, to: number): void {
    if (from < to) this.#add(source.slice(from, to), from, to, true);
  }

  /** Puts text in the place of a stretch. */
  put(text: string, from: number, to: number): void {
    if (text !== '') this.#add(text, from, to, false);
  }

  #add(text: string, from: number, to: number, copied: boolean): void {
    this.#parts.push(text);
    this.#at.push(this.#length);
    this.#from.push(from);
    this.#to.push(to);
    this.#copied.push(copied);
    this.#length += text.length;
  }

  /** The text from `start` on. */
  since(start: number): string {
    let run = this.#parts.length;
    while (run > 0 && (this.#at[run - 1] as number) >= start) run--;
    return this.#parts.slice(run).join('');
  }

  /** The stretch of the source that bytes `start` to `end` come from. */
  sourceOf(start: number, end: number): { readonly from: number; readonly to: number } {
    const first = this.#runAt(start);
    const last = this.#runAt(end - 1);
    const from = this.#from[first] as number;
    return {
      from: this.#copied[first] ? from + start - (this.#at[first] as number) : from,
      to: this.#copied[last]
        ? (this.#from[last] as number) + end - (this.#at[last] as number)
        : (this.#to[last] as number),
    };
  }

  #runAt(at: number): number {
    let [low, high] = [0, this.#at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
