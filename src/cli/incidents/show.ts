import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { typedNumber } from './numbers.ts';
import { printIncident } from './print.ts';

/** Runs `incidents show`. */
export async function showIncident(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const number = typedNumber(call.arg('number') as string, engine.describe('incidents.show').where);
  await printIncident(await engine.call('incidents.show', { number }), call, context);
  return 'done';
}
