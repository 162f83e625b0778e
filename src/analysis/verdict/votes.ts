import type { IndicatorType } from '../../ioc/index.ts';
import { ageInSeconds } from '../../shared/time.ts';
import type { PluginResult } from '../result.ts';
import type { VerdictRules } from './rules.ts';

/** A result with an opinion and what it weighs, 0..1. */
export interface Vote {
  readonly result: PluginResult;
  readonly weight: number;
}

const DAY_S = 86_400;

/** What a sighting keeps of its weight; hashes never age, a file stays what it is. */
function decay(lastSeen: string | undefined, type: IndicatorType, now: Date, rules: VerdictRules): number {
  if (lastSeen === undefined || type === 'hash') return 1;
  const days = ageInSeconds(lastSeen, now) / DAY_S;
  // A date nobody can read says nothing of the age.
  if (Number.isNaN(days) || days <= rules.freshDays) return 1;
  return Math.max(rules.decayFloor, 0.5 ** ((days - rules.freshDays) / rules.halfLifeDays));
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The opinions among the results, weighed: score times reliability times freshness. */
export function votesOf(results: readonly PluginResult[], type: IndicatorType, now: Date, rules: VerdictRules): Vote[] {
  return results
    .filter((result) => result.status === 'ok' && result.verdict !== 'none')
    .map((result) => {
      const strength = unit((result.score ?? 0) / 100) * unit(result.confidence / 10);
      return { result, weight: strength * decay(result.last_seen, type, now, rules) };
    });
}

/** How many independent sources are among the votes. */
export function groupCount(votes: readonly Vote[]): number {
  return new Set(votes.map(({ result }) => result.group)).size;
}
