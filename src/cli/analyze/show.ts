import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { printAnalysis } from './print.ts';

/** Runs `analyses show`. */
export async function showAnalysis(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  await printAnalysis(await engine.call('analysis.show', { id: call.arg('id') as string }), call, context);
  return 'done';
}
