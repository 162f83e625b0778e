import { randomUUID } from 'node:crypto';
import { type PluginContext, type PluginResult, runPlugins } from '../../analysis/index.ts';
import { analysisSighting, see } from '../../graph/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { utc } from '../../shared/time.ts';
import type { AnalysisRow, CacheRow, PendingRow, Store } from '../../store/index.ts';
import type { Input, Output } from '../engine.ts';
import { record } from './activity.ts';
import type { Local, Source } from './context.ts';
import { editionOf, keep, reuse } from './freshness.ts';
import { understand } from './identify.ts';
import { judge, judged, present, resultRow } from './record.ts';
import { select } from './select.ts';
import { isSlow, type Submitted, submit } from './slow.ts';

type Request = Input<'analysis.run'>;

/** What is kept of earlier answers and may be used again, by plugin. */
async function freshAnswers(store: Store, { type, value }: Indicator, request: Request, now: Date) {
  if (request.refresh) return new Map<string, CacheRow>();
  const rows = await store.cache.fresh(type, value, utc(now));
  const oldest = now.getTime() - (request.max_age ?? Number.POSITIVE_INFINITY) * 1000;
  return new Map(rows.filter((row) => Date.parse(row.fetched_at) >= oldest).map((row) => [row.plugin, row]));
}

/** What a source says, or its job: one that runs already for the same indicator is waited for, not asked for twice. */
async function ask(
  source: Source,
  indicator: Indicator,
  context: PluginContext,
  running: ReadonlyMap<string, string>,
): Promise<Submitted[]> {
  if (isSlow(source)) return [await submit(source, indicator, context, running.get(source.name))];
  const results = await runPlugins(indicator, [source], context);
  return results.map((result) => ({ jobId: undefined, result }));
}

/** A job that gave no answer in this time is taken for lost. */
const JOB_LIFE_MS = 3_600_000;

/** The jobs that run for an indicator, by plugin. */
async function runningJobs(local: Local, store: Store, indicator: Indicator, request: Request) {
  if (request.refresh) return new Map<string, string>();
  const since = utc(new Date(local.now().getTime() - JOB_LIFE_MS));
  const jobs = await store.pending.running({ indicator, since, ...(!local.seesAll && { account: local.actor }) });
  return new Map(jobs.map(({ plugin, job_id }) => [plugin, job_id]));
}

/** Every source's answer, kept or new, in the order of the sources. */
async function answers(
  local: Local,
  store: Store,
  sources: readonly Source[],
  indicator: Indicator,
  request: Request,
  context: PluginContext,
): Promise<Submitted[]> {
  const now = context.now();
  const kept = await freshAnswers(store, indicator, request, now);
  const running = sources.some(isSlow) ? await runningJobs(local, store, indicator, request) : new Map();
  const asked = sources.map((source) => {
    const row = kept.get(source.name);
    if (row?.edition === editionOf(source)) return [{ jobId: undefined, result: reuse(row, now) }];
    return ask(source, indicator, context, running);
  });
  return (await Promise.all(asked)).flat();
}

function jobRows(id: string, submitted: readonly Submitted[], at: string): PendingRow[] {
  return submitted.flatMap(({ jobId, result }) =>
    jobId === undefined
      ? []
      : [{ analysis_id: id, plugin: result.plugin, job_id: jobId, submitted_at: at, finished_at: null }],
  );
}

/** What the caller should know of what was handed over in this run. */
function noticesOf(sources: readonly Source[], submitted: readonly Submitted[]): string[] {
  const fresh = new Set(submitted.flatMap(({ isNew, result }) => (isNew ? [result.plugin] : [])));
  return sources
    .filter(isSlow)
    .flatMap(({ name, visibility }) => (visibility && fresh.has(name) ? [`${name}: ${visibility}`] : []));
}

function cacheRows(local: Local, sources: readonly Source[], { type, value }: Indicator, results: PluginResult[]) {
  const editions = new Map(sources.map((source) => [source.name, editionOf(source)]));
  return results.flatMap(
    (result) => keep(result, type, value, editions.get(result.plugin) ?? '', local.ttl(result.plugin)) ?? [],
  );
}

/** Somebody waits for the answer. */
const MAX_WAIT_S = 30;

/** Runs one indicator through the plugins and stores all of it in one transaction. */
export async function run(local: Local, request: Request, signal: AbortSignal): Promise<Output<'analysis.run'>> {
  const indicator = understand(request.ioc, request.type);
  const { chosen, ignored } = await select(local, indicator.type, request);
  const store = await local.store();
  const { now, outside: reach } = local;
  const maxWaitMs = (request.max_wait ?? MAX_WAIT_S) * 1000;
  const context: PluginContext = { now, signal, maxWaitMs, ...(reach && { reach }) };
  const submitted = await answers(local, store, chosen, indicator, request, context);
  const results = submitted.map(({ result }) => result);

  const [id, at] = [randomUUID(), utc(local.now())];
  const judgement = judge(local, indicator, results, await store.marks.find(indicator.type, indicator.value));
  const { type, value: ioc } = indicator;
  const row: AnalysisRow = { id, ioc, type, queried_at: at, account: local.actor, ...judged(judgement) };
  const jobs = jobRows(id, submitted, at);
  const sighting = analysisSighting(id, indicator, results, at);
  const detail = {
    id,
    type,
    verdict: judgement.verdict,
    ...(request.request_id && { request_id: request.request_id }),
  };
  await store.write(async (tx) => {
    await tx.analyses.insert(row);
    await tx.results.put(results.map((result, position) => resultRow(id, result, position)));
    await tx.pending.insert(jobs);
    await tx.cache.expire(at);
    await tx.cache.put(cacheRows(local, chosen, indicator, results));
    await see(tx, sighting);
    await record(tx, local, { action: 'analysis.run', subject: ioc, detail, at });
  });
  const notices = noticesOf(chosen, submitted);
  return {
    ...present(row, judgement, results, jobs),
    ...(ignored.length > 0 && { ignored_plugins: ignored }),
    ...(notices.length > 0 && { notices }),
  };
}
