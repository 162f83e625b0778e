const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** No URL has more brackets open at once; without a limit each of `http://a/((((http://a/((((…` is read to the end. */
const DEEPEST = 16;

/** The brackets of a URL as it is read: `/a_(b)` has its own, `(see http://…)` belongs to the text around. */
export class Brackets {
  readonly #open: Readonly<Record<string, number[]>> = { '(': [], '[': [], '{': [] };
  readonly #pairs: { readonly from: number; readonly to: number }[] = [];

  /** Takes the next sign; false for a bracket that closes what was not opened, and for one too many. */
  take(sign: string, at: number): boolean {
    const places = this.#open[sign];
    if (places) return places.push(at) <= DEEPEST;
    const opener = CLOSERS[sign];
    if (opener === undefined) return true;
    const from = this.#open[opener]?.pop();
    if (from !== undefined) this.#pairs.push({ from, to: at });
    return from !== undefined;
  }

  /**
   * The end, or the first bracket before it that was left open: `http://…/a(see below)`. One that is closed behind that
   * place is left open as well (`{(}`).
   */
  cut(end: number): number {
    const first = Object.values(this.#open).reduce((least, places) => Math.min(least, places[0] ?? end), end);
    if (first === end) return end;
    const backwards = this.#pairs.sort((a, b) => b.from - a.from);
    return backwards.reduce((least, { from, to }) => (from < least && to >= least ? from : least), first);
  }
}
