import type { PluginResult, Reason, Verdict } from '../analysis/index.ts';
import type { Indicator } from '../ioc/index.ts';

/** What the sources said of an indicator. */
export interface Analyzed {
  readonly id: string;
  readonly verdict: Verdict;
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  /** Of every source that was asked, skipped ones among them. */
  readonly results: readonly PluginResult[];
  /** Sources whose answer is still to come. */
  readonly pending: readonly string[];
}

/** One indicator of an investigation. */
export interface Finding {
  readonly indicator: Indicator;
  /** Its analysis, or why there is none. */
  readonly analyzed: Analyzed | { readonly problem: string };
  /** The analysis before this one. */
  readonly before: { readonly verdict: string; readonly at: string } | undefined;
  /** Where else it was seen: `incident:NUMBER`, `session:ID`. */
  readonly seenIn: readonly string[];
}

/** An indicator that has a verdict. */
export type Judged = Finding & { readonly analyzed: Analyzed };

export function isJudged(finding: Finding): finding is Judged {
  return !('problem' in finding.analyzed);
}

/** The worst first. */
const ORDER: readonly Verdict[] = ['malicious', 'suspicious', 'unknown', 'benign', 'not_applicable'];

export function worstOf(verdicts: Iterable<string>): Verdict | undefined {
  const seen = new Set(verdicts);
  return ORDER.find((verdict) => seen.has(verdict));
}

/** How many of each verdict, the worst first: `1 malicious, 3 unknown`. */
export function tally(judged: readonly Judged[]): string {
  return ORDER.map((verdict) => [judged.filter((each) => each.analyzed.verdict === verdict).length, verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${count} ${verdict.replace('_', ' ')}`)
    .join(', ');
}

/** The worst first, then by score, else in the order of the text; what has no verdict last. */
export function ranked(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number =>
    isJudged(finding) ? ORDER.indexOf(finding.analyzed.verdict) : ORDER.length;
  const score = (finding: Finding): number => (isJudged(finding) ? finding.analyzed.score : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b) || score(b) - score(a));
}
