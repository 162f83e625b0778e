import { type Gate, type GateRules, gateOf, type PluginResult, secretIn } from '../../analysis/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { shortLine } from '../../shared/one-line.ts';
import { utc } from '../../shared/time.ts';
import type { CacheRow, Store } from '../../store/index.ts';
import type { Input } from '../engine.ts';
import type { Local, Source } from './context.ts';
import { editionOf } from './freshness.ts';
import { groupedBy } from './grouped.ts';
import { isSlow } from './slow.ts';
import { handsOver } from './standing.ts';

type Request = Input<'analysis.plan'>;

/** What is done about one source: its kept answer is used, its running job waited for, it is asked, or held back. */
export type Course =
  | { readonly does: 'stored'; readonly row: CacheRow }
  | { readonly does: 'running'; readonly job: string }
  | { readonly does: 'ask' }
  | { readonly does: 'held'; readonly skip: NonNullable<PluginResult['skip']> };

/**
 * What is kept of earlier answers and may be used again, of every plugin in every place. Offline an answer that is no longer fresh is better
 * than none, unless the settings or the request say how long it counts.
 */
async function keptAnswers(local: Local, store: Store, indicator: Indicator, request: Request) {
  if (request.refresh) return [];
  const now = local.now();
  const rows = await groupedBy(store).fresh({ indicator, now: request.offline ? new Date(0) : now });
  const oldest = now.getTime() - (request.max_age ?? Number.POSITIVE_INFINITY) * 1000;
  const counts = ({ plugin, fetched_at, expires_at }: CacheRow): boolean =>
    Date.parse(fetched_at) >= oldest &&
    (Date.parse(expires_at) > now.getTime() || (request.offline === true && local.ttl(plugin) === undefined));
  return rows.filter(counts);
}

/** The answer that this source gave where it would be asked now. */
async function keptBy(local: Local, source: Source, kept: readonly CacheRow[]): Promise<CacheRow | undefined> {
  const rows = kept.filter(({ plugin }) => plugin === source.name);
  if (rows.length === 0) return undefined;
  const { edition, place } = await editionOf(local, source);
  return rows.find((row) => row.edition === edition && row.place === place);
}

/** A job that gave no answer in this time is taken for lost. */
const JOB_LIFE_MS = 3_600_000;

/** What finds the job that a source has running for an indicator, where it would be asked now. */
async function runningJobs(local: Local, store: Store, indicator: Indicator, request: Request) {
  const since = utc(new Date(local.now().getTime() - JOB_LIFE_MS));
  const jobs = request.refresh
    ? []
    : await store.pending.running({ indicator, since, ...(!local.seesAll && { account: local.actor }) });
  return async (source: Source): Promise<string | undefined> => {
    const own = jobs.filter(({ plugin }) => plugin === source.name);
    if (own.length === 0) return undefined;
    const { place } = await editionOf(local, source);
    return own.findLast((job) => job.place === null || job.place === place)?.job_id;
  };
}

const OFFLINE = { reason: 'offline', hint: 'no answer of it is stored: run it without --offline' } as const;

/** Signs of a parameter's name that are told. */
const LONGEST_NAME = 40;

/**
 * Why a URL is not handed over before somebody says so: what opens it, and whoever sees what was opened, may do with it
 * what its query allows.
 */
function secretHeld(indicator: Indicator, { submit_secrets }: Request) {
  if (indicator.type !== 'url' || submit_secrets) return undefined;
  const secret = secretIn(indicator.value);
  if (!secret) return undefined;
  const where = secret.name === '' ? '' : ` (${shortLine(secret.name, LONGEST_NAME)})`;
  const hint = `its query holds what looks like ${secret.what}${where}; to hand it over all the same: analyze --yes`;
  return { reason: 'needs_submit', hint } as const;
}

/** What becomes of every source, in their order. The gate stands before the store: it holds back kept answers as well. */
export async function courses(
  local: Local,
  store: Store,
  sources: readonly Source[],
  { indicator, request, rules }: { indicator: Indicator; request: Request; rules: GateRules },
): Promise<{ readonly gate: Gate; readonly courses: readonly Course[] }> {
  const gate = gateOf(indicator, rules);
  const kept = await keptAnswers(local, store, indicator, request);
  const jobOf = sources.some(isSlow) ? await runningJobs(local, store, indicator, request) : undefined;
  const course = async (source: Source): Promise<Course> => {
    const held = gate.held(source);
    if (held) return { does: 'held', skip: held };
    const row = await keptBy(local, source, kept);
    if (row) return { does: 'stored', row };
    const job = isSlow(source) ? await jobOf?.(source) : undefined;
    if (job !== undefined) return { does: 'running', job };
    const secret = handsOver(source) ? secretHeld(indicator, request) : undefined;
    if (secret && !request.offline) return { does: 'held', skip: secret };
    return request.offline && source.egress !== 'none' ? { does: 'held', skip: OFFLINE } : { does: 'ask' };
  };
  return { gate, courses: await Promise.all(sources.map(course)) };
}
