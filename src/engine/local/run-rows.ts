import type { PluginResult } from '../../analysis/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import type { PendingRow } from '../../store/index.ts';
import type { Local, Source } from './context.ts';
import { editionOf, keep } from './freshness.ts';
import type { Submitted } from './slow.ts';

/** What is kept of the jobs of a run. */
export async function jobRows(
  local: Local,
  sources: readonly Source[],
  submitted: readonly Submitted[],
  kept: Pick<PendingRow, 'analysis_id' | 'submitted_at'>,
): Promise<PendingRow[]> {
  const jobs = new Map(submitted.map(({ jobId, result }) => [result.plugin, jobId]));
  const rows = sources.map(async (source): Promise<PendingRow[]> => {
    const job_id = jobs.get(source.name);
    if (job_id === undefined) return [];
    const { place } = await editionOf(local, source);
    return [{ ...kept, plugin: source.name, job_id, finished_at: null, place }];
  });
  return (await Promise.all(rows)).flat();
}

/** What is kept of a run's answers. */
export async function cacheRows(
  local: Local,
  sources: readonly Source[],
  { type, value }: Indicator,
  results: PluginResult[],
) {
  if (results.every(({ cached }) => cached)) return [];
  const editions = new Map(
    await Promise.all(sources.map(async (source) => [source.name, await editionOf(local, source)] as const)),
  );
  return results.flatMap((result) => {
    const edition = editions.get(result.plugin);
    return (edition && keep(result, type, value, edition, local.ttl(result.plugin))) ?? [];
  });
}
