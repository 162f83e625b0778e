import type { GateRules, PluginResult } from '../../analysis/index.ts';
import { analysisSighting, see } from '../../graph/index.ts';
import type { Indicator, IndicatorType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { PendingRow, Repositories, Store } from '../../store/index.ts';
import type { Input, Output } from '../engine.ts';
import { record } from './activity.ts';
import { resolveId } from './analysis-id.ts';
import type { Local, Source } from './context.ts';
import { type Edition, editionOf, keep } from './freshness.ts';
import { isTooNew } from './looks.ts';
import { judge, judged, load, resultOf, resultRow } from './record.ts';
import { isSlow, poll as pollPlugin } from './slow.ts';

type State = Output<'analysis.poll'>[string];

const PENDING = { status: 'pending' } as const satisfies State;

async function storedResult(
  from: Repositories,
  { analysis_id, plugin }: PendingRow,
): Promise<PluginResult | undefined> {
  const rows = await from.results.of(analysis_id);
  const row = rows.find((candidate) => candidate.plugin === plugin);
  return row && resultOf(row);
}

async function storedState(from: Repositories, job: PendingRow): Promise<State> {
  const result = await storedResult(from, job);
  return result ? { status: 'ready', result } : PENDING;
}

interface Ready {
  readonly job: PendingRow;
  readonly indicator: Indicator;
  readonly result: PluginResult;
  /** The plugin's edition, for the answers that are kept. */
  readonly edition: Edition;
}

/** Puts an answer in the place of its job and judges the analysis anew, seeing what others stored meanwhile. */
async function settle(local: Local, store: Store, { job, indicator, result, edition }: Ready): Promise<State> {
  const { analysis_id: id, plugin } = job;
  const { type, value } = indicator;
  const at = utc(local.now());
  return store.write(async (tx) => {
    const current = (await tx.pending.of(id)).find((row) => row.plugin === plugin);
    if (current?.finished_at) return storedState(tx, job);
    await tx.results.put([resultRow(id, result, 0)]);
    await tx.pending.finish(id, plugin, at);
    const results = (await tx.results.of(id)).map(resultOf);
    const judgement = judge(local, indicator, results, await tx.marks.find(type, value));
    await tx.analyses.judge(id, judged(judgement));
    const kept = keep(result, type, value, edition, local.ttl(plugin));
    await tx.cache.put(kept ? [kept] : []);
    await see(tx, analysisSighting(id, indicator, [result], at));
    const detail = { id, plugin, verdict: judgement.verdict };
    await record(tx, local, { action: 'analysis.poll', subject: value, detail, at });
    return { status: 'ready', result };
  });
}

function elsewhere({ displayName }: Pick<Source, 'displayName'>) {
  const message = `${displayName} was handed it at another address or with another profile; poll it with those settings`;
  return { code: 'forbidden', message } as const;
}

/** Asks for the answer of one job. A plugin this version does not have, or cannot poll, leaves it running. */
async function stateOf(
  local: Local,
  store: Store,
  job: PendingRow,
  { indicator, dueOnly, signal }: { indicator: Indicator; dueOnly: boolean; signal: AbortSignal },
): Promise<State> {
  if (job.finished_at !== null) return storedState(store, job);
  const source = (await local.plugins()).find(({ name }) => name === job.plugin);
  if (!source || !isSlow(source)) return PENDING;
  if (dueOnly && isTooNew(local, job, source.rhythm)) return PENDING;
  const edition = await editionOf(local, source);
  // The same id is another job elsewhere.
  if (job.place !== null && job.place !== edition.place) return { ...PENDING, problem: elsewhere(source) };
  const { now, outside: reach } = local;
  // What is asked for was handed over when that was right; only what is internal is not named again.
  const gate: GateRules = { ...(await local.gate()), tlp: 'clear', pap: 'clear', ceiling: () => undefined };
  const { result, problem } = await pollPlugin(source, job.job_id, indicator, {
    now,
    signal,
    gate,
    ...(reach && { reach }),
  });
  if (result) return settle(local, store, { job, indicator, result, edition });
  return problem ? { ...PENDING, problem } : PENDING;
}

/** The state of an analysis' jobs, or of one; an answer that came is stored and given again whenever asked. */
export async function poll(
  local: Local,
  { id: text, plugin, due_only: dueOnly = false }: Input<'analysis.poll'>,
  signal: AbortSignal,
): Promise<Output<'analysis.poll'>> {
  const store = await local.store();
  const id = await resolveId(store, text, local.where);
  const { ioc, type } = await load(store, id, local);
  const jobs = (await store.pending.of(id)).filter((job) => plugin === undefined || job.plugin === plugin);
  if (jobs.length === 0 && plugin !== undefined) {
    const message = `no job of ${plugin} in analysis ${id} of the local store ${local.where}`;
    throw new Failure('not_found', message, `socctl analyses show ${id} lists what it holds`);
  }
  const indicator: Indicator = { type: type as IndicatorType, value: ioc };
  const states = await Promise.all(
    jobs.map(async (job) => [job.plugin, await stateOf(local, store, job, { indicator, dueOnly, signal })] as const),
  );
  return Object.fromEntries(states);
}
