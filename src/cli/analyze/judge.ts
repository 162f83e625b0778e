import { FINDING_VERDICTS } from '../../analysis/verdict/rules.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, worst } from '../exit.ts';
import type { Analysis } from './view.ts';

/** From the least to the worst. */
const RANK: readonly string[] = [...FINDING_VERDICTS].reverse();

/** Whether every source that was asked failed: then nothing is known, and the run failed. */
function nobodyAnswered({ results, pending }: Analysis): boolean {
  const asked = Object.values(results).filter(({ status }) => status !== 'skipped');
  return asked.length > 0 && Object.keys(pending).length === 0 && asked.every(({ status }) => status === 'error');
}

/**
 * Whether a verdict is one that `--fail-on`, or else the setting `fail_on`, asks to end the run as a finding.
 * @throws Failure `usage` for a setting `fail_on` that is no verdict.
 */
export async function leastFinding(
  call: Pick<Call, 'value'>,
  context: Pick<Context, 'config'>,
): Promise<(verdict: string) => boolean> {
  const limit = call.value('fail-on') ?? (await context.config()).get('fail_on');
  const least = limit === undefined ? Number.POSITIVE_INFINITY : RANK.indexOf(String(limit));
  return (verdict) => RANK.indexOf(verdict) >= least;
}

/**
 * What the analyses of a run mean for its exit.
 * @throws Failure `usage` for a setting `fail_on` that is no verdict.
 */
export async function judge(
  call: Pick<Call, 'value'>,
  context: Pick<Context, 'config'>,
): Promise<(analysis: Analysis) => ExitName> {
  const isFinding = await leastFinding(call, context);
  // A mark is a verdict also where every source failed.
  return (analysis) =>
    worst([
      isFinding(analysis.verdict.verdict) ? 'finding' : 'done',
      nobodyAnswered(analysis) ? 'unavailable' : 'done',
    ]);
}
