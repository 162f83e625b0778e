import { firstThat } from '../../shared/first-that.ts';
import { urlEnd } from './end.ts';

/**
 * Where URLs end that would be ones were they defanged. What ends such a one ends those inside it as well: whether
 * anybody believes it must not decide where they end.
 */
export class Around {
  /** In order and apart. */
  readonly #stretches: { readonly start: number; readonly end: number }[] = [];

  /** Takes the one that begins at `start` and whose host ends at `at`; they come in order. Each is read to its end once. */
  add(text: string, start: number, at: number): void {
    if (start >= (this.#stretches.at(-1)?.end ?? 0)) this.#stretches.push({ start, end: urlEnd(text, start, at) });
  }

  /** Where a URL ends that begins at `start` and alone would end at `end`. */
  end(start: number, end: number): number {
    const next = firstThat(this.#stretches, (each) => each.start >= start);
    const last = this.#stretches[next - 1]?.end ?? 0;
    return last > start ? Math.min(last, end) : end;
  }
}
