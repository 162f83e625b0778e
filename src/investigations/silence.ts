import type { PluginResult } from '../analysis/index.ts';
import { type Finding, isJudged } from './finding.ts';
import { counted, prose, value } from './markdown.ts';

/** Why a source said nothing of an indicator, in its own words; nothing for one that answered. */
function silenceOf({ status, error, skip }: PluginResult): string | undefined {
  if (error) return `${error.code}: ${error.message}`;
  if (status === 'skipped') return skip ? `${skip.reason}: ${skip.hint}` : 'skipped';
  return undefined;
}

/** How often each source was silent for the same reason. */
function silences(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  const count = (line: string): void => void counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const { analyzed } of findings.filter(isJudged)) {
    for (const result of analyzed.results) {
      const why = silenceOf(result);
      if (why !== undefined) count(`${value(result.plugin)}: ${prose(why)}`);
    }
    for (const plugin of analyzed.pending) count(`${value(plugin)}: still running`);
  }
  return [...counts].map(([line, times]) => `${line} (${counted(times, 'indicator')})`);
}

/** Indicators of which no source had an opinion: silence is not harmlessness, and a report has to say so. */
function unjudged(findings: readonly Finding[]): string[] {
  const count = findings.filter((each) => isJudged(each) && each.analyzed.verdict === 'unknown').length;
  return count === 0
    ? []
    : [`No source has a decisive opinion on ${counted(count, 'indicator')}: unknown is not harmless.`];
}

/** What was not asked, not answered or not analyzed, a line each. */
export function gaps(findings: readonly Finding[], leftOut: number, special: number, off: readonly string[]): string[] {
  return [
    ...(leftOut > 0
      ? [`${counted(leftOut, 'indicator')} more in the text: too many for one investigation, left out.`]
      : []),
    ...(special > 0
      ? [
          `${counted(special, 'private or special address', 'private or special addresses')} in the text: never asked about.`,
        ]
      : []),
    ...findings.flatMap(({ indicator, analyzed }) =>
      'problem' in analyzed ? [`${value(indicator.value)} could not be analyzed: ${prose(analyzed.problem)}`] : [],
    ),
    ...silences(findings),
    ...(off.length > 0
      ? [`Not asked at all: ${off.map(value).join(', ')}; \`socctl plugins list --all\` shows what enables each.`]
      : []),
    ...unjudged(findings),
  ];
}
