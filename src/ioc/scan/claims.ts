import { firstThat } from '../../shared/first-that.ts';
import type { Find, Kind } from '../kind.ts';
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
  if (claims.every(({ kind }) => kind.holds === undefined)) return apart(claims);
  const phrases = claims.filter(({ kind }) => kind.holds !== undefined);
  return withPhrases(apart(claims.filter(({ kind }) => kind.holds === undefined)), apart(phrases));
}

/** Claims that do not overlap, in the order of the text. */
function apart(claims: readonly Claim[]): readonly Claim[] {
  if (inOrder(claims)) return claims;
  const taken: Claim[] = [];
  for (const each of [...claims].sort((a, b) => a.kind.precedence - b.kind.precedence)) {
    const next = firstThat(taken, ({ from }) => from >= each.to);
    const before = taken[next - 1];
    if (before === undefined || before.to <= each.from) taken.splice(next, 0, each);
  }
  return taken;
}

/**
 * Claims and phrases together, in the order of the text, a phrase before what it holds. A phrase gives way to a claim
 * that reaches beyond it or covers it, and keeps the text of claims inside that are of no type it holds. Both lists are
 * in order, without overlaps among themselves.
 */
function withPhrases(claims: readonly Claim[], phrases: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  let next = 0;
  for (const phrase of phrases) {
    for (; next < claims.length && (claims[next] as Claim).to <= phrase.from; next++) kept.push(claims[next] as Claim);
    let end = next;
    while (end < claims.length && (claims[end] as Claim).from < phrase.to) end++;
    const touching = claims.slice(next, end);
    if (touching.some((claim) => yields(phrase, claim))) continue;
    kept.push(phrase, ...touching.filter((claim) => phrase.kind.holds?.has(claim.kind.name)));
    next = end;
  }
  kept.push(...claims.slice(next));
  return kept;
}

function yields(phrase: Claim, { from, to }: Claim): boolean {
  return from < phrase.from || to > phrase.to || (from === phrase.from && to === phrase.to);
}

/** Whether each begins where the one before has ended, or behind. */
function inOrder(claims: readonly Claim[]): boolean {
  for (let index = 1; index < claims.length; index++) {
    if ((claims[index] as Claim).from < (claims[index - 1] as Claim).to) return false;
  }
  return true;
}
