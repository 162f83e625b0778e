import type { Input } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { formatOf } from '../output-options.ts';
import { openPrinter } from '../print.ts';
import { allPages, type Entry } from './pages.ts';
import { ENTRIES_VIEW, RECORDS_VIEW, short } from './view.ts';

type Asked = Input<'triage.list'>;

function numberOf(call: Call, name: 'page' | 'per-page', most: number): number | undefined {
  const text = call.value(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  const hint = name === 'page' ? 'pages count from 1' : `from 1 to ${most}; without it, all are printed`;
  throw new Failure('usage', `--${name}: '${text}' is no whole number from 1 to ${most}`, hint);
}

function askedBy(call: Call): Asked {
  const page = numberOf(call, 'page', 999_999_999);
  const perPage = numberOf(call, 'per-page', 100);
  return {
    ...(call.given('sort') && { sort: call.value('sort') as NonNullable<Asked['sort']> }),
    ...(call.given('direction') && { direction: call.value('direction') as NonNullable<Asked['direction']> }),
    ...(page !== undefined && { page }),
    ...(perPage !== undefined && { per_page: perPage }),
  };
}

function viewFor(call: Call, { page = 1 }: Asked): View<Entry> {
  if (formatOf(call) === 'csv') return RECORDS_VIEW;
  return page > 1 ? { ...ENTRIES_VIEW, empty: 'there is no such page; all of them: socctl triage list' } : ENTRIES_VIEW;
}

/** Runs `triage list`: all entries, unless a page is asked for. */
export async function listTriage(call: Call, context: Context): Promise<ExitName> {
  const asked = askedBy(call);
  const engine = await context.engine();
  const printer = await openPrinter(call, context, viewFor(call, asked));
  let nextPage: number | null = null;
  let last: Entry | undefined;
  const show = async (entries: readonly Entry[]): Promise<void> => {
    await printer.items(entries);
    last = entries.at(-1) ?? last;
  };
  if (asked.page !== undefined || asked.per_page !== undefined) {
    const one = await engine.call('triage.list', asked, { signal: context.signal });
    nextPage = one.nextPage;
    await show(one.results);
  } else {
    for await (const entries of allPages(engine, asked, context.signal)) await show(entries);
  }
  await printer.end({
    enclose: (results) => ({ results, nextPage }),
    next: [
      ...(nextPage === null ? [] : [`more: --page ${nextPage}`]),
      `change one: socctl triage set --uuid ${last ? short(last.uuid) : 'UUID'} --state warn`,
    ],
  });
  return 'done';
}
