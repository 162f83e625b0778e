import { createHash } from 'node:crypto';
import type { PluginResult } from '../../analysis/index.ts';
import type { IndicatorType } from '../../ioc/index.ts';
import { onceAMoment } from '../../shared/moment.ts';
import { ageInSeconds, utc } from '../../shared/time.ts';
import type { CacheRow } from '../../store/index.ts';
import type { Local, Source } from './context.ts';
import { hasKey } from './standing.ts';

const HOUR = 3600;
const REPUTATION = 6 * HOUR;
const DAY = 24 * HOUR;

/** Seconds an answer is kept after it is no longer fresh: without the network it is better than none. */
export const KEPT_S = 30 * DAY;

/**
 * Seconds an answer may be used again: what a list holds changes within hours, what a registry says within days, what was
 * said of a file hardly ever.
 * @returns 0 for what is no answer: errors, skipped and running ones are asked anew.
 */
function lifetime({ status, basis }: Pick<PluginResult, 'status' | 'basis'>, type: IndicatorType): number {
  if (status === 'not_found') return HOUR;
  if (status !== 'ok') return 0;
  if (type === 'hash') return 7 * DAY;
  if (basis === 'list') return HOUR;
  return basis === 'registry' ? DAY : REPUTATION;
}

/** The day of a plugin's data. What is missing or damaged says so itself, in a result that is not kept. */
function dataDate({ dataDate }: Source): string | undefined {
  try {
    return dataDate?.();
  } catch {
    return undefined;
  }
}

/** What an answer depends on besides the question. */
export interface Edition {
  /** The plugin's version and the date of its data. */
  readonly edition: string;
  /**
   * Where it was asked, whether with a key that the source can do without, and for an instance of one's own whose key it
   * was, as a hash: profiles that ask in different places keep their answers beside each other. Empty for the usual.
   */
  readonly place: string;
}

export function editionOf(local: Local, source: Source): Promise<Edition> {
  return once(local.store, `${source.name} ${local.profile}`, () => edition(local, source));
}

const once = onceAMoment<Edition>();

async function placeOf(local: Local, source: Source): Promise<string> {
  const { name, url, key, egress } = source;
  if (url === undefined) return '';
  const address = local.outside?.terms?.(name).url;
  const words = [
    address && address !== url ? `at ${address}` : undefined,
    key && !key.required && (await hasKey(local, source)) ? 'with a key' : undefined,
    egress === 'own' ? `of ${local.profile}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  return words === '' ? '' : createHash('sha256').update(words).digest('hex').slice(0, 16);
}

async function edition(local: Local, source: Source): Promise<Edition> {
  const parts = [source.version, dataDate(source)].filter((part) => part !== undefined);
  return { edition: parts.join(' '), place: await placeOf(local, source) };
}

/** The row that keeps a result, undefined for one that is not to be kept. */
export function keep(
  result: PluginResult,
  type: IndicatorType,
  value: string,
  edition: Edition,
  ttl: number | undefined,
) {
  const seconds = lifetime(result, type);
  if (seconds === 0 || result.cached) return undefined;
  const expires = new Date(Date.parse(result.fetched_at) + (ttl ?? seconds) * 1000);
  const { plugin, fetched_at } = result;
  const row: CacheRow = {
    type,
    value,
    plugin,
    ...edition,
    fetched_at,
    expires_at: utc(expires),
    result: JSON.stringify(result),
  };
  return row;
}

/** The kept result as it is handed out at `now`. */
export function reuse(row: CacheRow, now: Date): PluginResult {
  const result = JSON.parse(row.result) as PluginResult;
  return { ...result, cached: true, age_s: ageInSeconds(row.fetched_at, now), latency_ms: 0 };
}
