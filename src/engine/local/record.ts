import { aggregate, headline, type Mark, type PluginResult } from '../../analysis/index.ts';
import type { Indicator, IndicatorType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { AnalysisRow, MarkRow, PendingRow, Repositories, ResultRow } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import type { Local } from './context.ts';

type Analysis = Output<'analysis.show'>;
type Judgement = Analysis['verdict'];

function markOf({ verdict, note, created_at, created_by }: MarkRow): Mark {
  return { verdict: verdict as Mark['verdict'], note, at: created_at, ...(created_by && { by: created_by }) };
}

/** The verdict on results as they stand, running jobs among them. */
export function judge(local: Local, { type }: Indicator, results: readonly PluginResult[], mark?: MarkRow): Judgement {
  const judgement = aggregate(results, {
    type,
    now: local.now(),
    ...(mark && { mark: markOf(mark) }),
    ...(local.rules && { rules: local.rules }),
  });
  const { verdict, score, confidence, reasons, conflict, coverage, stale_s } = judgement;
  return { verdict, score, confidence, reasons, conflict, coverage, stale_s, headline: headline(judgement) };
}

/** The columns of a verdict. */
export function judged(judgement: Judgement) {
  const { verdict, score, coverage } = judgement;
  return { verdict, score, opinions: coverage.opinions, judgement: JSON.stringify(judgement) };
}

export function resultRow(analysisId: string, result: PluginResult, position: number): ResultRow {
  const { plugin, status, verdict, fetched_at } = result;
  return { analysis_id: analysisId, plugin, position, status, verdict, fetched_at, result: JSON.stringify(result) };
}

export function resultOf(row: ResultRow): PluginResult {
  return JSON.parse(row.result) as PluginResult;
}

/** The record as it is printed: answers in `results`, running jobs in `pending` only. */
export function present(
  row: AnalysisRow,
  judgement: Judgement,
  results: readonly PluginResult[],
  jobs: readonly PendingRow[],
): Analysis {
  const { id, ioc, type, queried_at } = row;
  const answers = results.filter(({ status }) => status !== 'pending');
  const running = jobs.filter(({ finished_at }) => finished_at === null);
  const path = (plugin: string) => `/api/v1/analysis/${id}/pending/${plugin}`;
  return {
    id,
    ioc,
    type: type as IndicatorType,
    queried_at,
    verdict: judgement,
    results: Object.fromEntries(answers.map((result) => [result.plugin, result])),
    pending: Object.fromEntries(running.map(({ plugin, job_id }) => [plugin, { job_id, poll_url: path(plugin) }])),
  };
}

/** The stored analysis with this full id; one of somebody else is not there for who may see their own only. */
export async function load(from: Repositories, id: string, { where, actor, seesAll }: Local): Promise<Analysis> {
  const row = await from.analyses.find(id);
  if (!row || !(seesAll || row.account === actor)) {
    throw new Failure('not_found', `no analysis ${id} in the local store ${where}`);
  }
  const [results, jobs] = [await from.results.of(id), await from.pending.of(id)];
  return present(row, JSON.parse(row.judgement) as Judgement, results.map(resultOf), jobs);
}
