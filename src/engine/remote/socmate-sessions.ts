import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Question } from './api.ts';
import { fieldsOf, listOf, textOf } from './read.ts';
import { segment } from './segment.ts';
import type { Asking } from './socmate-asking.ts';
import { paged, partOf } from './socmate-page.ts';
import { sessionFrom, sessionRowFrom } from './socmate-session.ts';
import type { Abilities } from './vendor.ts';

/** Milliseconds that an investigation may take as a whole. */
const INVESTIGATE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 5_000;

/** What a SoCMate server does with investigations. */
export function sessionAbilities({ url, api, bodyOf, refuse }: Asking): Abilities {
  function sessionPath(id: string, further = ''): Pick<Question, 'path' | 'subject'> {
    return { path: `/api/v1/sessions/${segment(id, 'investigation', url)}${further}`, subject: `investigation ${id}` };
  }

  async function session(id: string, signal: AbortSignal | undefined) {
    return sessionFrom(await bodyOf({ ...sessionPath(id), signal }), utc(new Date()));
  }

  /** The server works by itself: looks until it is done. */
  async function finished(id: string, signal: AbortSignal | undefined): Promise<unknown> {
    const until = Date.now() + INVESTIGATE_MS;
    for (let pause = 250; Date.now() < until; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
      const found = await session(id, signal);
      if (!found || !('status' in found) || found.status !== 'active') return found;
      await sleep(pause, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
    }
    throw new Failure(
      'pending',
      `investigation ${id} at ${url} is still running`,
      `look again with: socctl investigate show ${id}`,
    );
  }

  return {
    async 'investigation.start'(input, signal) {
      refuse(input, ['query', 'persona']);
      const { query, persona } = input;
      const json = { query, ...(persona !== undefined && { persona }) };
      const body = await bodyOf({ method: 'POST', path: '/api/v1/investigations/start', json, signal });
      return sessionFrom(body, utc(new Date()), input);
    },
    async 'investigation.work'(input, signal) {
      refuse(input, ['session_id']);
      return finished(input.session_id, signal);
    },
    async 'investigation.list'(input, signal) {
      refuse(input, ['limit', 'offset']);
      const part = partOf(input);
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/sessions/', query: { ...part }, signal }));
      const now = utc(new Date());
      const sessions = listOf(fields?.['sessions'])?.flatMap((each) => sessionRowFrom(each, now) ?? []);
      return sessions && { sessions, ...paged(fields, part, sessions.length) };
    },
    'investigation.show': ({ session_id: id }, signal) => session(id, signal),
    async 'investigation.message'(input, signal) {
      refuse(input, ['session_id', 'content']);
      const { session_id: id, content } = input;
      const body = await bodyOf({ ...sessionPath(id, '/message'), method: 'POST', json: { content }, signal });
      // Some answer with the message alone.
      return textOf(fieldsOf(body)?.['query']) === undefined ? session(id, signal) : sessionFrom(body, utc(new Date()));
    },
    async 'investigation.delete'({ session_id: id }, signal) {
      await api.ask({ ...sessionPath(id), method: 'DELETE', signal });
      return { deleted: id };
    },
  };
}
