import type { Engine, Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf } from '../limit.ts';
import { openPrinter } from '../print.ts';

type Page = Output<'audit.list'>;
type Row = Page['calls'][number];

const VIEW: View<Row> = {
  noun: ['call', 'calls'],
  empty: 'no server was asked yet; start one: socctl serve',
  columns: [
    { title: 'AT', path: 'ts', priority: 2, min: 20 },
    { title: 'ACCOUNT', path: 'account', priority: 1 },
    { title: 'KEY', path: 'key_prefix', priority: 8 },
    { title: 'METHOD', path: 'method', priority: 5 },
    { title: 'PATH', path: 'path', priority: 3, min: 20 },
    {
      title: 'STATUS',
      path: 'status',
      priority: 4,
      align: 'right',
      style: ({ status }) => (status < 400 ? undefined : status < 500 ? 'warn' : 'bad'),
    },
    { title: 'MS', path: 'duration_ms', priority: 9, align: 'right' },
    { title: 'INDICATOR', path: 'ioc', priority: 6, live: true, min: 16 },
    { title: 'TYPE', path: 'type', priority: 7 },
  ],
};

const PAGE = 500;
const DEFAULT_LIMIT = 50;

/** Pages until the limit; the last one has a `next` when there are older calls than it allows. */
async function* pages(engine: Engine, account: string | undefined, limit: number): AsyncIterable<Page> {
  let left = limit;
  let before: number | undefined;
  do {
    const page = await engine.call('audit.list', {
      ...(account !== undefined && { account }),
      ...(before !== undefined && { before }),
      limit: Math.min(PAGE, left),
    });
    yield page;
    left -= page.calls.length;
    before = page.next;
  } while (before !== undefined && left > 0);
}

/** Runs `audit`. */
export async function listAudit(call: Call, context: Context): Promise<ExitName> {
  const limit = limitOf(call, DEFAULT_LIMIT);
  const account = call.value('account');
  const engine = await context.engine();
  const empty = `this account has called nothing; the accounts: socctl keys list`;
  const printer = await openPrinter(call, context, account === undefined ? VIEW : { ...VIEW, empty });
  let more = false;
  for await (const { calls, next } of pages(engine, account, limit)) {
    await printer.items(calls);
    more = next !== undefined;
  }
  await printer.end(more ? { next: ['older ones: --limit 0'] } : {});
  return 'done';
}
