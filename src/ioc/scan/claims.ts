import type { Find, Kind } from '../kind.ts';
import { withPhrases } from './phrases.ts';
import type { Reading } from './reading.ts';

/** A find with its place in the segment. */
export interface Claim {
  readonly kind: Kind;
  readonly reading: Reading;
  readonly find: Find;
  /** Bytes of the segment. */
  readonly from: number;
  readonly to: number;
}

export function claim(kind: Kind, reading: Reading, find: Find): Claim {
  return { kind, reading, find, from: reading.from(find.start), to: reading.to(find.end) };
}

/**
 * Each stretch of text belongs to one indicator: of claims that overlap the one whose kind comes first keeps it,
 * among equals the one that was made first. Phrases are settled among themselves and stand beside what they hold. In
 * the order of the text.
 */
export function settle(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const phrases = claims.filter(({ kind }) => kind.holds !== undefined);
  if (phrases.length === 0) return apart(claims);
  return withPhrases(apart(claims.filter(({ kind }) => kind.holds === undefined)), apart(phrases));
}

/** Claims that do not overlap. */
function apart(claims: readonly Claim[]): readonly Claim[] {
  const ranked = [...claims].sort((a, b) => a.kind.precedence - b.kind.precedence);
  const taken = new Spans();
  return ranked.filter(({ from, to }) => taken.take(from, to)).sort((a, b) => a.from - b.from);
}

/** Stretches that do not overlap, kept in order. */
class Spans {
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  /** Takes the stretch unless part of it is taken. */
  take(from: number, to: number): boolean {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] as number) < to) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && (this.#to[low - 1] as number) > from) return false;
    this.#from.splice(low, 0, from);
    this.#to.splice(low, 0, to);
    return true;
  }
}
