import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { printSession } from './print.ts';

/** Runs `investigate show`. */
export async function showInvestigation(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const session = await engine.call('investigation.show', { session_id: call.arg('id') as string });
  await printSession(session, session.report ?? '', call, context);
  if (session.report === null)
    context.note(
      `no report yet: it is ${session.status}; to go on: socctl investigate follow-up ${session.session_id}`,
    );
  return 'done';
}
