import type { PluginResult } from '../../analysis/index.ts';
import type { IndicatorType } from '../../ioc/index.ts';
import { ageInSeconds, utc } from '../../shared/time.ts';
import type { CacheRow } from '../../store/index.ts';
import type { Source } from './context.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * Seconds an answer may be used again: what a list holds changes within hours, what was said of a file hardly ever.
 * @returns 0 for what is no answer: errors, skipped and running ones are asked anew.
 */
function lifetime({ status, basis }: Pick<PluginResult, 'status' | 'basis'>, type: IndicatorType): number {
  if (status === 'not_found') return HOUR;
  if (status !== 'ok') return 0;
  if (type === 'hash') return 7 * DAY;
  return basis === 'list' ? HOUR : DAY;
}

/** What an answer depends on besides the question: the plugin's version and the date of its data. */
export function editionOf(source: Source): string {
  try {
    return source.dataDate ? `${source.version} ${source.dataDate()}` : source.version;
  } catch {
    // Its data is missing or damaged: it will say so itself, in a result that is not kept.
    return source.version;
  }
}

/** The row that keeps a result, undefined for one that is not to be kept. */
export function keep(
  result: PluginResult,
  type: IndicatorType,
  value: string,
  edition: string,
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
    edition,
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
