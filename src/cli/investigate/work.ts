import type { Context } from '../command.ts';
import type { Session } from './print.ts';

/** Does the work of a stored investigation. However that ends early, the user is told where it is kept. */
export async function work(id: string, plugins: readonly string[] | undefined, context: Context): Promise<Session> {
  const engine = await context.engine();
  try {
    const input = { session_id: id, ...(plugins && { plugins }) };
    return await engine.call('investigation.work', input, { signal: context.signal });
  } catch (error) {
    const { where } = engine.describe('investigation.work');
    const ended = context.signal.aborted ? 'interrupted' : 'not finished';
    context.note(`${ended}: kept as ${id} in ${where}; to go on: socctl investigate follow-up ${id}`);
    throw error;
  }
}
