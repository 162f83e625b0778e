const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The brackets of a URL as it is read: `/a_(b)` has its own, `(see http://…)` belongs to the text around. */
export class Brackets {
  readonly #open: Readonly<Record<string, number[]>> = { '(': [], '[': [], '{': [] };

  /** Takes the next sign; false for a bracket that closes what was not opened. */
  take(sign: string, at: number): boolean {
    this.#open[sign]?.push(at);
    const opener = CLOSERS[sign];
    return opener === undefined || this.#open[opener]?.pop() !== undefined;
  }

  /** The end, or the first bracket before it that was left open: `http://…/a(see below)`. */
  cut(end: number): number {
    return Object.values(this.#open).reduce((least, places) => Math.min(least, places[0] ?? end), end);
  }
}
