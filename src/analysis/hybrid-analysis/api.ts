import { peek, peekText } from '../network/fields.ts';
import type { RemoteContext } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import type { Plugin, Quota } from '../plugin.ts';

/** Under which names Hybrid Analysis stands in messages. */
export const SOURCE = { name: 'hybrid_analysis', displayName: 'Hybrid Analysis' } as const;

/** Errors are a `message`, some of them with HTTP 200; a key that is not known comes as 403. */
function complaintOf(body: unknown): Complaint | undefined {
  // The errors of a job that was run are the job's own.
  if (peekText(body, 'state') !== undefined) return undefined;
  const says = peekText(body, 'message') ?? peekText(body, 'error');
  if (says === undefined) return undefined;
  const refused = /(?:invalid|incorrect|unknown|missing|wrong)\b.{0,20}\bapi[ -]?key/i.test(says);
  return { says, code: refused ? 'unauthorized' : undefined };
}

/** A 404 in which the source itself says that it has no such thing: one of anybody else means nothing. */
function isUnknown(status: number, body: unknown): boolean {
  return status === 404 && /not found|no such|can.t find/i.test(complaintOf(body)?.says ?? '');
}

function parsed(header: string): unknown {
  try {
    return JSON.parse(header);
  } catch {
    return undefined;
  }
}

/** What the header `Api-Limits` (JSON) says is left, in the tighter of its periods; undefined when it says nothing. */
function quotaOf(header: string | undefined): Quota | undefined {
  const limits = header === undefined ? undefined : parsed(header);
  const periods = ['minute', 'hour'].flatMap((period) => {
    const [limit, used] = [peek(limits, 'limits', period), peek(limits, 'used', period) ?? 0];
    return typeof limit === 'number' && typeof used === 'number' && limit >= 0 && used >= 0
      ? [{ limit, remaining: Math.max(0, limit - used) }]
      : [];
  });
  return periods.sort((one, other) => one.remaining - other.remaining)[0];
}

/** What came back; `body` is undefined when the source does not know what was asked for. */
interface Got {
  readonly body: unknown;
  readonly quota: Quota | undefined;
}

/**
 * Asks, whatever way.
 * @param source whose key it is asked with.
 * @throws SourceError when the source complains.
 */
export async function askFor(
  question: Parameters<RemoteContext['ask']>[0],
  context: RemoteContext,
  source: Pick<Plugin, 'name' | 'displayName'> = SOURCE,
): Promise<Got> {
  const { ask, key = '' } = context;
  // The vendor turns away what calls itself otherwise: https://www.hybrid-analysis.com/docs/api/v2
  const reply = await ask({ ...question, headers: { 'api-key': key, 'user-agent': 'Falcon' } });
  const quota = quotaOf(reply.header('api-limits'));
  if (isUnknown(reply.status, bodyIfAny(reply))) return { body: undefined, quota };
  return { body: checkedBody(reply, source, complaintOf), quota };
}
