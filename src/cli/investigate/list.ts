import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import { verdictStyle } from '../analyze/view.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf, pagesUpTo, wholeNumber } from '../limit.ts';
import { openPrinter } from '../print.ts';

type Row = Output<'investigation.list'>['sessions'][number];

const LIST_VIEW: View<Row> = {
  noun: ['investigation', 'investigations'],
  empty: 'begin with: socctl investigate start -i report.txt',
  columns: [
    { title: 'ID', path: 'session_id', priority: 1, min: 29 },
    { title: 'TITLE', path: 'title', priority: 2, live: true, min: 16 },
    {
      title: 'VERDICT',
      path: 'verdict',
      priority: 3,
      style: ({ verdict }) => (verdict === null ? undefined : verdictStyle(verdict)),
      min: 14,
    },
    { title: 'STATUS', path: 'status', priority: 4 },
    { title: 'INDICATORS', path: 'indicators', priority: 6, align: 'right' },
    { title: 'STARTED', path: 'created_at', priority: 5, min: 20 },
  ],
};

const DEFAULT_LIMIT = 20;
/** As many as one question may ask for. */
const LARGEST_PAGE = 100;

/** Runs `investigate list`. */
export async function listInvestigations(call: Call, context: Context): Promise<ExitName> {
  const [limit, offset] = [limitOf(call, DEFAULT_LIMIT), wholeNumber(call, 'offset') ?? 0];
  const engine = await context.engine();
  const { items, total } = await pagesUpTo(
    limit,
    async (page) => {
      const answer = await engine.call('investigation.list', page);
      return { items: answer.sessions, total: answer.total, limit: answer.limit };
    },
    { largest: LARGEST_PAGE, offset },
  );
  const view = offset > 0 && total > 0 ? { ...LIST_VIEW, empty: `there are ${total}; begin at --offset 0` } : LIST_VIEW;
  const printer = await openPrinter(call, context, view);
  await printer.items(items);
  const after = offset + items.length;
  await printer.end({
    enclose: (sessions) => ({ sessions, total, limit: Number.isFinite(limit) ? limit : total, offset }),
    next: [
      ...(after < total ? [`${total - after} more: --limit 0`] : []),
      `one of them whole: socctl investigate show ${items[0]?.session_id ?? 'ID'}`,
    ],
  });
  return 'done';
}
