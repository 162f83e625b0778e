import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { nodesView } from './view.ts';

/** Runs `graph investigation`. */
export async function showInvestigation(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const found = await engine.call('graph.investigation', { session_id: call.arg('id') as string });
  const printer = await openPrinter(
    call,
    context,
    nodesView('it told the graph nothing; look at it with analyses show'),
  );
  await printer.items(found.nodes);
  await printer.end({ enclose: (nodes) => ({ ...found, nodes }) });
  return 'done';
}
