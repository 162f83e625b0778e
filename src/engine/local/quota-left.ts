import { utc } from '../../shared/time.ts';
import type { Output } from '../engine.ts';
import type { Local, Source } from './context.ts';
import { resultOf } from './record.ts';
import { hasKey } from './standing.ts';

type Left = NonNullable<Output<'plugins.list'>[number]['quota']>;

/** What each source last said is left of its quota, by name; what has begun anew since is not known. */
export async function quotasLeft(local: Local, sources: readonly Source[]): Promise<ReadonlyMap<string, Left>> {
  // Without a key nobody counts by account, and there is no need to make a store.
  const keyed = await Promise.all(sources.map((source) => hasKey(local, source)));
  if (!keyed.some(Boolean)) return new Map();
  const rows = await (await local.store()).results.withQuota();
  const now = utc(local.now());
  const left = new Map<string, Left>();
  for (const { quota, plugin, fetched_at } of rows.map(resultOf)) {
    const seen = left.get(plugin);
    if (quota && !(seen && seen.seen_at >= fetched_at)) left.set(plugin, { ...quota, seen_at: fetched_at });
  }
  return new Map([...left].filter(([, { reset_at }]) => reset_at === undefined || reset_at > now));
}
