import type { BandedVerdict, VerdictRules } from './rules.ts';
import { groupCount, type Vote } from './votes.ts';

export interface Decision {
  readonly verdict: BandedVerdict;
  /** Reliable sources contradict each other. */
  readonly conflict: boolean;
}

/** Opinions of people or of rules of thumb: they count, and never decide alone. */
function isSoft({ result }: Vote): boolean {
  return result.basis === 'crowd' || result.basis === 'heuristic';
}

function isMalicious(malicious: readonly Vote[], rules: VerdictRules): boolean {
  const authoritative = malicious.some(
    (vote) =>
      !isSoft(vote) &&
      vote.result.confidence >= rules.authoritativeConfidence &&
      vote.weight >= rules.authoritativeWeight,
  );
  const reliable = malicious.filter(({ result }) => result.confidence >= rules.corroboratedConfidence);
  return authoritative || groupCount(reliable) >= 2;
}

function isSuspicious(malicious: readonly Vote[], suspicious: readonly Vote[], rules: VerdictRules): boolean {
  return (
    malicious.some(({ result }) => result.confidence >= rules.maliciousConfidence) ||
    suspicious.some(({ weight }) => weight >= rules.suspiciousWeight) ||
    groupCount(suspicious.filter(({ weight }) => weight >= rules.suspiciousPairWeight)) >= 2
  );
}

/** Steps 3 to 6 of the rule, the first that fits: malicious, suspicious, benign, unknown. */
export function decide(votes: readonly Vote[], rules: VerdictRules): Decision {
  const of = (verdict: string) => votes.filter(({ result }) => result.verdict === verdict);
  const malicious = of('malicious');
  const vouched = of('benign').some(({ result }) => result.confidence >= rules.benignConfidence);
  if (isMalicious(malicious, rules)) {
    const crowdOnly = malicious.every((vote) => isSoft(vote) && (vote.result.score ?? 0) < rules.crowdScore);
    return { verdict: vouched && crowdOnly ? 'suspicious' : 'malicious', conflict: vouched };
  }
  if (isSuspicious(malicious, of('suspicious'), rules)) return { verdict: 'suspicious', conflict: vouched };
  return { verdict: vouched ? 'benign' : 'unknown', conflict: false };
}
