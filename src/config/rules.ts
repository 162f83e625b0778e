// Not through the folder's index: settings are read by commands that need no plugin, and it loads all of them.
import { DEFAULT_RULES, type VerdictRules } from '../analysis/verdict/rules.ts';
import { number } from './parse.ts';
import type { Setting } from './setting.ts';

/** The numbers of the verdict rule that may be set; the bands of the scores are part of the contract and fixed. */
type RuleName = Exclude<keyof VerdictRules, 'bands'>;

const RULES: Readonly<Record<RuleName, readonly [least: number, most: number, about: string]>> = {
  authoritativeConfidence: [0, 10, 'reliability from which one malicious answer decides'],
  authoritativeWeight: [0, 1, 'weight from which one malicious answer decides'],
  corroboratedConfidence: [0, 10, 'reliability from which two malicious answers decide'],
  maliciousConfidence: [0, 10, 'reliability from which a malicious answer makes suspicious'],
  suspiciousWeight: [0, 1, 'weight from which one suspicious answer is enough'],
  suspiciousPairWeight: [0, 1, 'weight from which two suspicious answers are enough'],
  benignConfidence: [0, 10, 'reliability from which a benign answer counts'],
  crowdScore: [0, 100, 'score from which a benign answer does not outweigh a crowd'],
  freshDays: [0, 3650, 'days a sighting keeps its full weight'],
  halfLifeDays: [1, 3650, 'days in which it then loses half of it'],
  decayFloor: [0, 1, 'share of the weight that always stays'],
  agreeingGroups: [1, 20, 'groups of sources that must agree for high confidence'],
};

const NAMES = Object.keys(RULES) as readonly RuleName[];

/** `suspiciousWeight` is set as `verdict.suspicious_weight`. */
function keyOf(name: RuleName): string {
  return `verdict.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

export const RULE_SETTINGS: readonly Setting[] = NAMES.map((name) => {
  const [least, most, about] = RULES[name];
  return { key: keyOf(name), about, parse: number(least, most), fallback: DEFAULT_RULES[name] };
});

/**
 * The verdict rule with the numbers that are set.
 * @throws Failure `usage` when one of them is out of its range.
 */
export function verdictRules({ get }: { get(key: string): unknown }): VerdictRules {
  return { ...DEFAULT_RULES, ...Object.fromEntries(NAMES.map((name) => [name, get(keyOf(name))])) };
}
