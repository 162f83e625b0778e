import type { Claim } from './claims.ts';

/**
 * Claims and phrases together, in the order of the text, a phrase before what it holds. A phrase gives way to a claim
 * that reaches beyond it or covers it, and keeps the text of claims inside that are of no type it holds. Both lists are
 * in order, without overlaps among themselves.
 */
export function withPhrases(claims: readonly Claim[], phrases: readonly Claim[]): readonly Claim[] {
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
