import type { Engine, Input } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { limitOf } from '../limit.ts';
import { openPrinter } from '../print.ts';
import { timespanOf } from './since.ts';
import { INCIDENTS_VIEW, type Incident } from './view.ts';
import type { Severity, Status } from './words.ts';

type Filter = Input<'incidents.list'>;

const DEFAULT_SINCE = '7d';
const PAGE = 100;

function filterOf(call: Call): Filter {
  // The command's choices allow no other words.
  const severity = call.value('severity') as Severity | undefined;
  const status = call.value('status') as Status | undefined;
  return {
    timespan: timespanOf(call.value('since') ?? DEFAULT_SINCE),
    ...(severity !== undefined && { severity }),
    ...(status !== undefined && { status }),
  };
}

/** What the filter lets through, page by page. One that moved to the next page while others came in is shown once. */
async function* pages(engine: Engine, filter: Filter, limit: number) {
  const seen = new Set<number>();
  for (let offset = 0; seen.size < limit; offset += PAGE) {
    const { incidents, total } = await engine.call('incidents.list', { ...filter, limit: PAGE, offset });
    const fresh = incidents.filter(({ number }) => !seen.has(number)).slice(0, limit - seen.size);
    for (const { number } of fresh) seen.add(number);
    yield { incidents: fresh, total };
    if (incidents.length < PAGE) return;
  }
}

/** Nothing in some days, or of some kind, is not nothing at all. */
function viewFor(call: Call): View<Incident> {
  const since = call.value('since') ?? DEFAULT_SINCE;
  const kinds = [call.value('severity'), call.value('status')].filter((word) => word !== undefined);
  if (since === 'all' && kinds.length === 0) return INCIDENTS_VIEW;
  const wanted = [...kinds, ...(since === 'all' ? [] : [`of the last ${since}`])].join(', ');
  return { ...INCIDENTS_VIEW, empty: `${wanted}; every one there is: socctl incidents list --since all` };
}

/** Runs `incidents list`. */
export async function listIncidents(call: Call, context: Context): Promise<ExitName> {
  const [limit, filter] = [limitOf(call, 0), filterOf(call)];
  const engine = await context.engine();
  const printer = await openPrinter(call, context, viewFor(call));
  let [shown, all] = [0, 0];
  let last: Incident | undefined;
  for await (const { incidents, total } of pages(engine, filter, limit)) {
    await printer.items(incidents);
    shown += incidents.length;
    all = total;
    last = incidents.at(-1) ?? last;
  }
  const since = call.value('since') ?? DEFAULT_SINCE;
  await printer.end({
    enclose: (incidents) => ({ incidents, total: Math.max(all, shown), limit: shown, offset: 0 }),
    next: [
      shown < all ? `${all - shown} more: --limit 0` : '',
      since === 'all' ? '' : `created in the last ${since}; older ones too: --since all`,
      `one of them whole: socctl incidents show ${last?.number ?? 'NUMBER'}`,
    ],
  });
  return 'done';
}
