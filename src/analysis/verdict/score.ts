import type { BandedVerdict, VerdictRules } from './rules.ts';
import type { Vote } from './votes.ts';

/** The heaviest bad vote of each group, heaviest first: rounding then never depends on the order of the results. */
function groupWeights(votes: readonly Vote[]): number[] {
  const weights = new Map<string, number>();
  for (const { result, weight } of votes) {
    if (result.verdict === 'benign') continue;
    weights.set(result.group, Math.max(weight, weights.get(result.group) ?? 0));
  }
  return [...weights.values()].sort((a, b) => b - a);
}

/**
 * Badness 0..100: the chance that at least one independent group is right, were the weights chances; whole points,
 * rounded down, within the band of the verdict.
 */
export function scoreOf(votes: readonly Vote[], verdict: BandedVerdict, rules: VerdictRules): number {
  const allWrong = groupWeights(votes).reduce((product, weight) => product * (1 - weight), 1);
  // The tiny addend undoes binary rounding: 0.4 * 0.8 must give 32, not 31.
  const points = Math.floor(100 * (1 - allWrong) + 1e-9);
  const [low, high] = rules.bands[verdict];
  return Math.min(high, Math.max(low, points));
}
