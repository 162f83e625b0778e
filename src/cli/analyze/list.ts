import type { Engine, Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf } from '../limit.ts';
import { openPrinter } from '../print.ts';
import { quoted } from '../quote.ts';
import { verdictStyle } from './view.ts';

type Page = Output<'analysis.list'>;
type Row = Page['analyses'][number];

const LIST_VIEW: View<Row> = {
  noun: ['analysis', 'analyses'],
  empty: 'nothing was asked yet; begin with: socctl analyze 8.8.8.8',
  columns: [
    { title: 'ID', path: 'id', priority: 3, cell: ({ id }) => id.slice(0, 8) },
    { title: 'INDICATOR', path: 'ioc', priority: 1, live: true, min: 20 },
    { title: 'TYPE', path: 'type', priority: 6 },
    { title: 'VERDICT', path: 'verdict', priority: 2, style: ({ verdict }) => verdictStyle(verdict), min: 14 },
    { title: 'SCORE', path: 'score', priority: 5, align: 'right', cell: ({ score }) => String(Math.round(score)) },
    { title: 'ASKED', path: 'queried_at', priority: 4, min: 20 },
    { title: 'PENDING', path: 'pending', priority: 7, align: 'right' },
  ],
};

const PAGE = 500;
const DEFAULT_LIMIT = 50;

/** Pages until the limit; the last one has a `next` when there are older analyses than it allows. */
async function* pages(engine: Engine, value: string | undefined, limit: number): AsyncIterable<Page> {
  let left = limit;
  let before: string | undefined;
  do {
    const page = await engine.call('analysis.list', {
      ...(value !== undefined && { value }),
      ...(before !== undefined && { before }),
      limit: Math.min(PAGE, left),
    });
    yield page;
    left -= page.analyses.length;
    before = page.next;
  } while (before !== undefined && left > 0);
}

/** For one indicator, nothing means that it was never asked; the store may well hold others. */
function viewFor(value: string | undefined): View<Row> {
  if (value === undefined) return LIST_VIEW;
  return { ...LIST_VIEW, empty: `this one was never asked; ask now: socctl analyze ${quoted(value)}` };
}

/** Runs `analyses list`. */
export async function listAnalyses(call: Call, context: Context): Promise<ExitName> {
  const limit = limitOf(call, DEFAULT_LIMIT);
  const engine = await context.engine();
  const printer = await openPrinter(call, context, viewFor(call.arg('value')));
  let last: Row | undefined;
  let more = false;
  for await (const { analyses, next } of pages(engine, call.arg('value'), limit)) {
    await printer.items(analyses);
    last = analyses.at(-1) ?? last;
    more = next !== undefined;
  }
  const one = `one of them whole: socctl analyses show ${last?.id.slice(0, 8) ?? 'ID'}`;
  await printer.end({ next: more ? ['older ones: --limit 0', one] : [one] });
  return 'done';
}
