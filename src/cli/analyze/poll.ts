import type { Engine, Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { askInRounds, type Row } from './rounds.ts';
import { isDuration, LONGEST_WAIT_S, waitS } from './wait.ts';

type Job = Output<'analysis.pending'>[number];

const JOBS_VIEW: View<Job> = {
  noun: ['running job', 'running jobs'],
  empty: 'every answer is in; read them with: socctl analyses list',
  columns: [
    { title: 'ID', path: 'id', priority: 2, cell: ({ id }) => id.slice(0, 8) },
    { title: 'SOURCE', path: 'plugin', priority: 3 },
    { title: 'INDICATOR', path: 'ioc', priority: 1, live: true, min: 20 },
    { title: 'SINCE', path: 'submitted_at', priority: 4 },
  ],
};

const ROWS_VIEW: View<Row> = {
  noun: ['source', 'sources'],
  empty: 'nothing was still running; answers stand in: socctl analyses list',
  columns: [
    { title: 'ID', path: 'id', priority: 3, cell: ({ id }) => id.slice(0, 8) },
    { title: 'SOURCE', path: 'plugin', priority: 1 },
    { title: 'STATUS', path: 'status', priority: 2 },
    {
      title: 'SAYS',
      path: 'result.verdict',
      priority: 4,
      live: true,
      cell: ({ result }) => (result as { verdict?: string } | undefined)?.verdict ?? '',
    },
  ],
};

/** What is asked for, and how many seconds it may take. */
interface Asked {
  readonly id: string | undefined;
  readonly wait: number;
}

/** In `--wait ID` the id looks like the wait's value, which stands behind an equals sign or is a duration. */
function askedFor(call: Call): Asked {
  const id = call.arg('id');
  const text = call.value('wait');
  if (id === undefined && text !== undefined && !isDuration(text)) return { id: text, wait: LONGEST_WAIT_S };
  return { id, wait: waitS(call) };
}

/** What `--json` prints: one source's state, or a map of them by name. */
function dataOf(rows: readonly Row[], plugin: string | undefined, all: boolean): unknown {
  const state = ({ id: _, plugin: __, ...rest }: Row): object => rest;
  if (all) return rows;
  const [first] = rows;
  return plugin !== undefined && first ? state(first) : Object.fromEntries(rows.map((row) => [row.plugin, state(row)]));
}

async function list(call: Call, context: Context, engine: Engine): Promise<ExitName> {
  const printer = await openPrinter(call, context, JOBS_VIEW);
  const jobs = await engine.call('analysis.pending', {});
  await printer.items(jobs);
  await printer.end({ next: ['their results: socctl poll --all --wait'] });
  return 'done';
}

/** Runs `poll`. */
export async function poll(call: Call, context: Context): Promise<ExitName> {
  const { id, wait } = askedFor(call);
  const plugin = call.arg('plugin');
  const all = call.flag('all');
  if (all && id !== undefined)
    throw new Failure('usage', 'poll: --all and an id exclude each other', 'give one of them');
  if (call.given('wait') && id === undefined && !all)
    throw new Failure(
      'usage',
      'poll: --wait for what?',
      'name an analysis; for every running job: socctl poll --all --wait',
    );
  const engine = await context.engine();
  if (id === undefined && !all) return list(call, context, engine);
  const ids = id === undefined ? [...new Set((await engine.call('analysis.pending', {})).map((job) => job.id))] : [id];
  const rows = await askInRounds(engine, {
    ids,
    plugin,
    wait,
    signal: context.signal,
    pausing: (left) => context.detail(`still running; asking again in ${left.toFixed(0)} s`),
    givingUp: ({ id: of, plugin: name }) =>
      context.note(`${name}: no answer in the time that its jobs take; later: socctl poll ${of} ${name}`),
  });
  const printer = await openPrinter(call, context, ROWS_VIEW);
  await printer.items(rows);
  await printer.end({ data: dataOf(rows, plugin, all) });
  for (const line of new Set(
    rows.flatMap(({ plugin: name, problem }) => (problem ? [`${name}: ${problem.message}`] : [])),
  ))
    context.problem(`${line}; the job goes on`);
  return rows.some(({ status }) => status === 'pending') ? 'pending' : 'done';
}
