import { type GateRules, offline, type PluginContext, runPlugins, skipped } from '../../analysis/index.ts';
import { analysisSighting } from '../../graph/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { utc } from '../../shared/time.ts';
import type { AnalysisRow, MarkRow, Store } from '../../store/index.ts';
import type { Input, Output } from '../engine.ts';
import { lineOf } from './activity.ts';
import { changesSince } from './changes.ts';
import type { Local, Source } from './context.ts';
import { type Course, courses } from './course.ts';
import { reuse } from './freshness.ts';
import { rulesFor } from './gate.ts';
import { groupedBy } from './grouped.ts';
import { understand } from './identify.ts';
import { newId } from './new-id.ts';
import { judge, judged, present, resultRow } from './record.ts';
import { cacheRows, jobRows } from './run-rows.ts';
import { select } from './select.ts';
import { isSlow, type Submitted, submit } from './slow.ts';
import { withPlace } from './with-place.ts';

type Request = Input<'analysis.run'>;

/** What a source says, or its job: one that runs already for the same indicator is waited for, not asked for twice. */
async function ask(
  source: Source,
  indicator: Indicator,
  context: PluginContext,
  running?: string,
): Promise<Submitted[]> {
  if (isSlow(source)) return [await submit(source, indicator, context, running)];
  const results = await runPlugins(indicator, [source], context);
  return results.map((result) => ({ jobId: undefined, result }));
}

/** Every source's answer, kept or new, in the order of the sources. */
async function answers(
  local: Local,
  store: Store,
  sources: readonly Source[],
  indicator: Indicator,
  request: Request,
  context: PluginContext & { readonly gate: GateRules },
): Promise<Submitted[]> {
  const now = context.now();
  const { courses: all } = await courses(local, store, sources, { indicator, request, rules: context.gate });
  const begin = async (source: Source, index: number): Promise<Submitted[]> => {
    const course = all[index] as Course;
    switch (course.does) {
      case 'held': {
        const { reason, hint } = course.skip;
        return [{ jobId: undefined, result: skipped(source, reason, hint, { fetchedAt: now, latencyMs: 0 }) }];
      }
      case 'stored':
        return [{ jobId: undefined, result: reuse(course.row, now) }];
      default:
        return ask(source, indicator, context, course.does === 'running' ? course.job : undefined);
    }
  };
  return (await Promise.all(sources.map(begin))).flat();
}

/** What the caller should know of what was handed over in this run. */
function noticesOf(sources: readonly Source[], submitted: readonly Submitted[]): string[] {
  const fresh = new Set(submitted.flatMap(({ isNew, result }) => (isNew ? [result.plugin] : [])));
  return sources
    .filter(isSlow)
    .flatMap(({ name, visibility }) => (visibility && fresh.has(name) ? [`${name}: ${visibility}`] : []));
}

/** The analysis of this indicator before this one, with what its sources thought. */
async function earlier({ seesAll, actor }: Local, store: Store, indicator: Indicator) {
  const row = await groupedBy(store).earlier({ indicator, ...(!seesAll && { account: actor }) });
  return row && { ...row, results: await store.results.summaries(row.id) };
}

/** Somebody waits for the answer. */
const MAX_WAIT_S = 30;

/** Runs one indicator through the plugins and stores all of it in one transaction. */
export async function run(local: Local, request: Request, signal: AbortSignal): Promise<Output<'analysis.run'>> {
  const indicator = understand(request.ioc, request.type);
  const { chosen, ignored } = await select(local, indicator.type, request);
  const store = await local.store();
  const { now, outside } = local;
  const reach = outside && (request.offline ? offline(outside) : outside);
  const maxWaitMs = (request.max_wait ?? MAX_WAIT_S) * 1000;
  const context = { now, signal, maxWaitMs, gate: await rulesFor(local, request), ...(reach && { reach }) };
  const submitted = await withPlace(local.room, (place) =>
    answers(local, store, chosen, indicator, request, { ...context, ...(place && { place }) }),
  );
  const results = submitted.map(({ result }) => result);

  const [id, at] = [newId(), utc(local.now())];
  const { type, value: ioc } = indicator;
  const jobs = await jobRows(local, chosen, submitted, { analysis_id: id, submitted_at: at });
  const parts = {
    results: results.map((result, position) => resultRow(id, result, position)),
    jobs,
    answers: await cacheRows(local, chosen, indicator, results),
    sighting: analysisSighting(id, indicator, results, at),
  };
  const kept = (mark: MarkRow | undefined) => {
    const judgement = judge(local, indicator, results, mark);
    const { verdict } = judgement;
    const analysis: AnalysisRow = { id, ioc, type, queried_at: at, account: local.actor, ...judged(judgement) };
    const detail = { id, type, verdict, ...(request.request_id && { request_id: request.request_id }) };
    const activity = lineOf(local, { action: 'analysis.run', subject: ioc, detail, at });
    return { ...parts, analysis, activity, judgement };
  };
  const before = request.compare ? await earlier(local, store, indicator) : undefined;
  const { analysis, judgement } = await groupedBy(store).keep({ indicator, kept });
  const notices = noticesOf(chosen, submitted);
  return {
    ...present(analysis, judgement, results, jobs),
    ...(ignored.length > 0 && { ignored_plugins: ignored }),
    ...(notices.length > 0 && { notices }),
    ...(request.compare && { changes: changesSince(before, judgement.verdict, results) }),
  };
}
