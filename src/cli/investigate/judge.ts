import { leastFinding } from '../analyze/judge.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, worst } from '../exit.ts';
import type { Session } from './print.ts';

/**
 * What an investigation means for the exit of its run.
 * @throws Failure `usage` for a setting `fail_on` that is no verdict.
 */
export async function judge(call: Call, context: Context): Promise<(session: Session) => ExitName> {
  const isFinding = await leastFinding(call, context);
  return ({ status, indicators }) => {
    const failed = indicators.filter(({ analysis_id: id }) => id === null).length;
    if (failed > 0) context.note(`${failed} of ${indicators.length} indicators could not be analyzed`);
    return worst([
      indicators.some(({ verdict }) => verdict !== null && isFinding(verdict)) ? 'finding' : 'done',
      status === 'failed' ? 'unavailable' : 'done',
      failed > 0 ? 'partial' : 'done',
    ]);
  };
}
