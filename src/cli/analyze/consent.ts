import { secretIn } from '../../analysis/gate/secret.ts';
import { Failure } from '../../shared/failure.ts';
import { shortLine } from '../../shared/one-line.ts';
import type { Call, Context } from '../command.ts';
import { confirm } from '../confirm.ts';
import { requestOf } from './ask.ts';

/** The sources that would be handed the URL if somebody agreed. */
async function waiting(ioc: string, call: Call, context: Context): Promise<readonly string[]> {
  const engine = await context.engine();
  const { max_wait: _, ...options } = requestOf(call);
  try {
    const { sources } = await engine.call('analysis.plan', { ioc, ...options }, { signal: context.signal });
    return sources.filter(({ skip }) => skip?.reason === 'needs_submit').map(({ plugin }) => plugin);
  } catch (error) {
    // What is wrong with the question the run itself says, and not every server has plans.
    if (error instanceof Failure) return [];
    throw error;
  }
}

/**
 * Asks on a terminal whether a URL that looks as if it held something secret is handed over all the same. Where nobody
 * can be asked the answer is no, and the result says what would make it a yes.
 */
export async function agreed(ioc: string, call: Call, context: Context): Promise<boolean> {
  if (!context.io.in.tty || !context.io.err.tty || call.flag('yes')) return false;
  const secret = secretIn(ioc);
  if (!secret) return false;
  const sources = await waiting(ioc, call, context);
  if (sources.length === 0) return false;
  const where = secret.name === '' ? '' : ` (${shortLine(secret.name, 40)})`;
  return confirm(
    `its query holds what looks like ${secret.what}${where}; hand it over to ${sources.join(', ')}?`,
    context,
  );
}
