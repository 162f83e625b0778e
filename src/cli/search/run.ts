import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf, pagesUpTo } from '../limit.ts';
import { openPrinter } from '../print.ts';

type Hit = Output<'search.run'>['results'][number];

const DEFAULT_LIMIT = 20;

const VIEW: View<Hit> = {
  noun: ['hit', 'hits'],
  empty: '',
  columns: [
    { title: 'KIND', path: 'type', priority: 2 },
    { title: 'ID', path: 'id', priority: 4, live: true, min: 8 },
    { title: 'TITLE', path: 'title', priority: 1, live: true, min: 20 },
    { title: 'FOUND', path: 'snippet', priority: 3, live: true, min: 20 },
    { title: 'SCORE', path: 'score', priority: 5, align: 'right' },
  ],
};

/** Runs `search`. */
export async function search(call: Call, context: Context): Promise<ExitName> {
  const limit = limitOf(call, DEFAULT_LIMIT);
  const [q, type] = [call.arg('query') as string, call.value('type') as Hit['type'] | undefined];
  const engine = await context.engine();
  const { items, total } = await pagesUpTo(limit, async (page) => {
    const answer = await engine.call('search.run', { q, ...(type !== undefined && { type }), ...page });
    return { items: answer.results, total: answer.total };
  });
  const { where } = engine.describe('search.run');
  const empty = `nothing in ${where} holds it; an indicator is asked with: socctl analyze VALUE`;
  const printer = await openPrinter(call, context, { ...VIEW, empty });
  await printer.items(items);
  await printer.end({
    ...(!call.given('fields') && {
      data: { results: items, total, limit: Number.isFinite(limit) ? limit : total, offset: 0 },
    }),
    next: items.length < total ? [`${total - items.length} more: --limit 0`] : [],
  });
  return 'done';
}
