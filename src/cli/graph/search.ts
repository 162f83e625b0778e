import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf, pagesUpTo } from '../limit.ts';
import { openPrinter } from '../print.ts';
import { nodesView } from './view.ts';

const DEFAULT_LIMIT = 20;

/** Runs `graph search`. */
export async function searchGraph(call: Call, context: Context): Promise<ExitName> {
  const limit = limitOf(call, DEFAULT_LIMIT);
  const [q, type] = [call.arg('text') as string, call.value('type')];
  const engine = await context.engine();
  const { items, total } = await pagesUpTo(limit, async (page) => {
    const answer = await engine.call('graph.search', { q, ...(type !== undefined && { type }), ...page });
    return { items: answer.entities, total: answer.total, limit: answer.limit };
  });
  const empty = 'none holds it; socctl analyze VALUE puts a value there';
  const printer = await openPrinter(call, context, nodesView(empty));
  await printer.items(items);
  const next = items.length > 0 ? ['what is connected with one: socctl graph neighbors VALUE'] : [];
  await printer.end({
    enclose: (entities) => ({ entities, total, limit: Number.isFinite(limit) ? limit : total, offset: 0 }),
    next: items.length < total ? [`${total - items.length} more: --limit 0`, ...next] : next,
  });
  if (items.length === 0) context.note(`looked in ${engine.describe('graph.search').where}`);
  return 'done';
}
