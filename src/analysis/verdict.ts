import type { IndicatorType } from '../ioc/index.ts';
import { oneLine } from '../shared/one-line.ts';
import type { PluginResult } from './result.ts';
import { type Coverage, coverageOf } from './verdict/coverage.ts';
import { decide } from './verdict/decide.ts';
import { type Reason, reasonsOf } from './verdict/reasons.ts';
import { type BandedVerdict, DEFAULT_RULES, type VerdictRules } from './verdict/rules.ts';
import { scoreOf } from './verdict/score.ts';
import { groupCount, type Vote, votesOf } from './verdict/votes.ts';

export type Verdict = BandedVerdict | 'not_applicable';
export type Confidence = 'high' | 'medium' | 'low';

/** What all sources together say. */
export interface Aggregate {
  readonly verdict: Verdict;
  /** 0..100, within the band of the verdict. */
  readonly score: number;
  readonly confidence: Confidence;
  /** The strongest, at most 5. */
  readonly reasons: readonly Reason[];
  /** Reliable sources contradict each other. */
  readonly conflict: boolean;
  readonly coverage: Coverage;
  /** Age of the oldest answer used, in seconds. */
  readonly stale_s: number;
}

/** The analyst's own verdict on an indicator. */
export interface Mark {
  readonly verdict: 'malicious' | 'benign';
  readonly note: string;
  /** Who set it, where that is known. */
  readonly by?: string;
  /** When it was set, ISO 8601. */
  readonly at?: string;
}

/** What the verdict depends on besides the results. */
export interface VerdictContext {
  readonly type: IndicatorType;
  readonly now: Date;
  readonly mark?: Mark;
  readonly rules?: VerdictRules;
}

type Outcome = Pick<Aggregate, 'verdict' | 'score' | 'confidence' | 'conflict' | 'reasons'>;

/** `marked malicious by alice on 2026-08-01: tunnel seen`. */
function markText({ verdict, note, by, at }: Mark): string {
  const who = by ? ` by ${oneLine(by)}` : '';
  const when = at ? ` on ${at.slice(0, 10)}` : '';
  const why = oneLine(note);
  return `marked ${verdict}${who}${when}${why === '' ? '' : `: ${why}`}`;
}

function marked(mark: Mark, results: readonly PluginResult[], votes: readonly Vote[], rules: VerdictRules): Outcome {
  const { verdict } = mark;
  const own = { plugin: 'mark', text: markText(mark), weight: 1 };
  const others = reasonsOf(results, votes, (result) => result.verdict === verdict);
  const score = scoreOf(votes, verdict, rules);
  return { verdict, score, confidence: 'high', conflict: false, reasons: [own, ...others].slice(0, 5) };
}

function notApplicable(results: readonly PluginResult[], votes: readonly Vote[]): Outcome {
  const reasons = reasonsOf(results, votes, (result) => result.not_applicable === true);
  return { verdict: 'not_applicable', score: 0, confidence: 'high', conflict: false, reasons };
}

const BAD: readonly string[] = ['malicious', 'suspicious'];

/** Whether a result's opinion points the same way as the verdict. */
function agrees(result: PluginResult, verdict: Verdict): boolean {
  return result.verdict === verdict || (BAD.includes(result.verdict) && BAD.includes(verdict));
}

function confidenceOf(votes: readonly Vote[], verdict: Verdict, coverage: Coverage, rules: VerdictRules): Confidence {
  if (groupCount(votes) <= 1 || coverage.errors * 2 > coverage.asked) return 'low';
  const agreeing = groupCount(votes.filter(({ result }) => agrees(result, verdict)));
  return agreeing >= rules.agreeingGroups ? 'high' : 'medium';
}

function judged(
  results: readonly PluginResult[],
  votes: readonly Vote[],
  coverage: Coverage,
  rules: VerdictRules,
): Outcome {
  const { verdict, conflict } = decide(votes, rules);
  return {
    verdict,
    conflict,
    score: scoreOf(votes, verdict, rules),
    confidence: confidenceOf(votes, verdict, coverage, rules),
    reasons: reasonsOf(results, votes, (result) => agrees(result, verdict)),
  };
}

/**
 * One verdict out of many results, whatever their order. An analyst's mark outranks the sources; a value that cannot be
 * judged (special-use address, empty or test file) is `not_applicable`, whatever lists hold it; otherwise the votes
 * decide. Without opinions the verdict is `unknown`, never `benign`.
 */
export function aggregate(results: readonly PluginResult[], context: VerdictContext): Aggregate {
  const rules = context.rules ?? DEFAULT_RULES;
  const votes = votesOf(results, context.type, context.now, rules);
  const coverage = coverageOf(results);
  let outcome: Outcome;
  if (context.mark) outcome = marked(context.mark, results, votes, rules);
  else if (results.some((result) => result.not_applicable)) outcome = notApplicable(results, votes);
  else outcome = judged(results, votes, coverage, rules);
  const answers = results.filter(({ status }) => status === 'ok' || status === 'not_found');
  return { ...outcome, coverage, stale_s: Math.max(0, ...answers.map(({ age_s }) => age_s)) };
}
