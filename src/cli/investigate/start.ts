import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { judge } from './judge.ts';
import { namedPlugins } from './plugins.ts';
import { printSession } from './print.ts';
import { textOf } from './text.ts';
import { work } from './work.ts';

/** Runs `investigate start`. */
export async function startInvestigation(call: Call, context: Context): Promise<ExitName> {
  const exitOfSession = await judge(call, context);
  const query = await textOf(call, context, 'investigate start');
  if (context.signal.aborted) return 'interrupted';
  const engine = await context.engine();
  const plugins = await namedPlugins(call, context);
  const persona = call.value('persona');
  const { session_id: id } = await engine.call('investigation.start', {
    query,
    ...(persona !== undefined && { persona }),
  });
  const session = await work(id, plugins, context);
  await printSession(session, session.report ?? '', call, context);
  context.note(`kept as ${id} in ${engine.describe('investigation.start').where}`);
  return exitOfSession(session);
}
