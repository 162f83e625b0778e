const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** No URL has more brackets open at once; without a limit each of `http://a/((((http://a/((((…` is read to the end. */
const DEEPEST = 16;

/** The brackets of a URL as it is read: `/a_(b)` has its own, `(see http://…)` belongs to the text around. */
export class Brackets {
  readonly #open: Readonly<Record<string, number[]>> = { '(': [], '[': [], '{': [] };

  /** Takes the next sign; false for a bracket that closes what was not opened, and for one too many. */
  take(sign: string, at: number): boolean {
    const places = this.#open[sign];
    if (places) return places.push(at) <= DEEPEST;
    const opener = CLOSERS[sign];
    return opener === undefined || this.#open[opener]?.pop() !== undefined;
  }

  /** The end, or the first bracket before it that was left open: `http://…/a(see below)`. */
  cut(end: number): number {
    return Object.values(this.#open).reduce((least, places) => Math.min(least, places[0] ?? end), end);
  }
}
