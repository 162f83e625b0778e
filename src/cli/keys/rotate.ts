import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { printMade } from './made.ts';

/** Runs `keys rotate`. */
export async function rotateKey(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const made = await engine.call('keys.rotate', { key: call.arg('key') as string });
  await printMade(made, engine.describe('keys.rotate').where, call, context);
  return 'done';
}
