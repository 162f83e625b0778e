import { FINDING_VERDICTS } from '../../analysis/verdict/rules.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, worst } from '../exit.ts';
import { isRunning } from './is-running.ts';
import type { Analysis } from './view.ts';

/** From the least to the worst. */
const RANK: readonly string[] = [...FINDING_VERDICTS].reverse();

/** Whether every source that was asked failed: then nothing is known, and the run failed. */
function nobodyAnswered({ results, pending }: Analysis): boolean {
  const asked = Object.values(results).filter(({ status }) => status !== 'skipped');
  return asked.length > 0 && Object.keys(pending).length === 0 && asked.every(({ status }) => status === 'error');
}

/** The verdicts of `--fail-on a,b`; undefined without it. */
function listed(call: Pick<Call, 'value'>): readonly string[] | undefined {
  const words = call
    .value('fail-on')
    ?.split(',')
    .map((word) => word.trim());
  const stray = words?.find((word) => !RANK.includes(word));
  if (stray === undefined) return words;
  throw new Failure('usage', `--fail-on: '${stray}' is no verdict to end on`, `one of: ${FINDING_VERDICTS.join(', ')}`);
}

/**
 * Whether a verdict is one that `--fail-on`, or else the setting `fail_on`, asks to end the run as a finding.
 * Of several each counts, and what is worse.
 * @throws Failure `usage` for a word, or a setting `fail_on`, that is no verdict.
 */
export async function leastFinding(
  call: Pick<Call, 'value'>,
  context: Pick<Context, 'config'>,
): Promise<(verdict: string) => boolean> {
  const limits = listed(call) ?? [(await context.config()).get('fail_on')];
  const least = Math.min(
    ...limits.map((limit) => (limit === undefined ? Number.POSITIVE_INFINITY : RANK.indexOf(String(limit)))),
  );
  return (verdict) => RANK.indexOf(verdict) >= least;
}

/**
 * What the analyses of a run mean for its exit.
 * @throws Failure `usage` for a setting `fail_on` that is no verdict.
 */
export async function judge(
  call: Pick<Call, 'value' | 'given'>,
  context: Pick<Context, 'config'>,
): Promise<(analysis: Analysis) => ExitName> {
  const isFinding = await leastFinding(call, context);
  // A mark is a verdict also where every source failed.
  return (analysis) =>
    worst([
      isFinding(analysis.verdict.verdict) ? 'finding' : 'done',
      nobodyAnswered(analysis) ? 'unavailable' : 'done',
      // Who did not ask for a wait knows that the answers come later.
      call.given('wait') && isRunning(analysis) ? 'pending' : 'done',
    ]);
}
