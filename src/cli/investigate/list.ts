import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import { Failure } from '../../shared/failure.ts';
import { verdictStyle } from '../analyze/view.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
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

const MOST = 100;

function numberOf(call: Call, name: string, least: number, most: number): number | undefined {
  const text = call.value(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const range = most === MOST ? `from ${least} to ${most}` : `from ${least} on`;
  throw new Failure('usage', `--${name}: '${text}' does not fit`, `a whole number ${range}`);
}

/** Runs `investigate list`: one page. */
export async function listInvestigations(call: Call, context: Context): Promise<ExitName> {
  const limit = numberOf(call, 'limit', 1, MOST);
  const offset = numberOf(call, 'offset', 0, Number.MAX_SAFE_INTEGER);
  const engine = await context.engine();
  const page = await engine.call('investigation.list', {
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  });
  const { sessions, total } = page;
  const after = page.offset + sessions.length;
  const view =
    page.offset > 0 && total > 0 ? { ...LIST_VIEW, empty: `there are ${total}; begin at --offset 0` } : LIST_VIEW;
  const printer = await openPrinter(call, context, view);
  await printer.items(sessions);
  await printer.end({
    ...(!call.given('fields') && { data: page }),
    next: [
      ...(after < total ? [`${total} in all; older ones: --offset ${after}`] : []),
      `one of them whole: socctl investigate show ${sessions[0]?.session_id ?? 'ID'}`,
    ],
  });
  return 'done';
}
