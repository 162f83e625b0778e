import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { judge } from './judge.ts';
import { printSession } from './print.ts';
import { namesText, textOf } from './text.ts';
import { work } from './work.ts';

/**
 * Runs `investigate follow-up`. An investigation whose work was cut off goes on first; then a text need not be given,
 * and none is waited for.
 */
export async function followUp(call: Call, context: Context): Promise<ExitName> {
  const exitOfSession = await judge(call, context);
  const engine = await context.engine();
  const named = call.arg('id') as string;
  const { where } = engine.describe('investigation.message');
  const found = await engine.call('investigation.show', { session_id: named });
  const { session_id: id } = found;
  const cutOff = found.status === 'active';
  if (cutOff && !namesText(call)) {
    const session = await work(id, undefined, context);
    await printSession(session, session.report ?? '', call, context);
    context.note(`its work had been cut off and is done now; kept in ${where}`);
    return exitOfSession(session);
  }
  const content = await textOf(call, context, `investigate follow-up ${named}`);
  if (context.signal.aborted) return 'interrupted';
  if (cutOff) await work(id, undefined, context);
  const session = await engine.call('investigation.message', { session_id: id, content }, { signal: context.signal });
  await printSession(session, session.messages.at(-1)?.content ?? '', call, context);
  context.note(`added to ${id} in ${where}`);
  return exitOfSession(session);
}
