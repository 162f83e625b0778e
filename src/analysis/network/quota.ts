import type { Quota } from '../plugin.ts';
import type { Reply } from './asking.ts';
import { epoch } from './times.ts';

function whole(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(header.trim()) ? Number(header) : undefined;
}

function first(reply: Reply, ...names: readonly string[]): number | undefined {
  return names.map((name) => whole(reply.header(name))).find((value) => value !== undefined);
}

/** Larger numbers are seconds since 1970, smaller ones seconds from now on: vendors write both under the same name. */
const SINCE_1970 = 1e9;

function resetOf(reply: Reply): string | undefined {
  const now = reply.at.getTime() / 1000;
  const after = first(reply, 'x-rate-limit-reset-after', 'ratelimit-reset', 'x-ttl');
  if (after !== undefined) return epoch(Math.floor(now + after));
  const at = first(reply, 'x-ratelimit-reset');
  if (at !== undefined) return epoch(at < SINCE_1970 ? Math.floor(now + at) : at);
  const named = reply.header('x-rate-limit-reset');
  const time = named === undefined ? Number.NaN : Date.parse(named);
  return time > 0 ? epoch(Math.floor(time / 1000)) : undefined;
}

/**
 * What the headers of an answer say is left of a quota, whichever of the usual names they have (`X-RateLimit-*`,
 * `X-Rate-Limit-*`, `RateLimit-*`, `X-Rl`); undefined when they say nothing.
 */
export function quotaOf(reply: Reply): Quota | undefined {
  const limit = first(reply, 'x-ratelimit-limit', 'x-rate-limit-limit', 'ratelimit-limit');
  const remaining = first(reply, 'x-ratelimit-remaining', 'x-rate-limit-remaining', 'ratelimit-remaining', 'x-rl');
  if (limit === undefined && remaining === undefined) return undefined;
  const reset = resetOf(reply);
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { reset_at: reset }),
  };
}
