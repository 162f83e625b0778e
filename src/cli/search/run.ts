import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf, pagesUpTo } from '../limit.ts';
import { openPrinter } from '../print.ts';

type Hit = Output<'search.run'>['results'][number];

const DEFAULT_LIMIT = 20;
/** Few questions: each of them has everything searched. */
const LARGEST_PAGE = 10_000;

/** As much of an id as the kind's commands need; entities and marks are known by their title. */
function shortId({ type, id }: Hit): string {
  if (type === 'analysis') return id.slice(0, 8);
  return type === 'entity' || type === 'mark' ? '' : id;
}

const VIEW: View<Hit> = {
  noun: ['hit', 'hits'],
  empty: 'nothing holds it; an indicator is asked with: socctl analyze VALUE',
  columns: [
    { title: 'KIND', path: 'type', priority: 2 },
    { title: 'ID', path: 'id', priority: 5, live: true, min: 8, cell: shortId },
    { title: 'TITLE', path: 'title', priority: 1, live: true, min: 24 },
    { title: 'FOUND', path: 'snippet', priority: 3, live: true, min: 20 },
    { title: 'SCORE', path: 'score', priority: 4, align: 'right' },
  ],
};

/** Runs `search`. */
export async function search(call: Call, context: Context): Promise<ExitName> {
  const limit = limitOf(call, DEFAULT_LIMIT);
  const [q, type] = [call.arg('query') as string, call.value('type') as Hit['type'] | undefined];
  const engine = await context.engine();
  const ask = async (page: { limit: number; offset: number }) => {
    const answer = await engine.call(
      'search.run',
      { q, ...(type !== undefined && { type }), ...page },
      { signal: context.signal },
    );
    return { items: answer.results, total: answer.total, limit: answer.limit };
  };
  const { items, total } = await pagesUpTo(limit, ask, { largest: LARGEST_PAGE });
  const printer = await openPrinter(call, context, VIEW);
  await printer.items(items);
  await printer.end({
    enclose: (results) => ({ results, total, limit: Number.isFinite(limit) ? limit : total, offset: 0 }),
    next: items.length < total ? [`${total - items.length} more: --limit 0`] : [],
  });
  if (items.length === 0) context.note(`looked in ${engine.describe('search.run').where}`);
  return 'done';
}
