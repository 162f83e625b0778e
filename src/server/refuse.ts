import type { FastifyReply } from 'fastify';
import type { Refusal } from './refusal.ts';
import type { Visit } from './visit.ts';
import { outwardly } from './wire.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** What no browser may do with an answer: guess another type, keep it. */
export const SAFE = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

/** Sets what an error needs in the head of the answer and gives its body, in the form of its family. */
export function refuse(reply: FastifyReply, visit: Visit, refusal: Refusal, storePath: string): string {
  const { status, more } = refusal;
  void reply.code(status).headers(SAFE).type(JSON_TYPE);
  if (status === 401) void reply.header('www-authenticate', visit.family.challenge);
  if (more.retryAfterS !== undefined) {
    void reply.header('retry-after', String(Math.max(1, Math.ceil(more.retryAfterS))));
  }
  if (more.allow !== undefined) void reply.header('allow', more.allow);
  return JSON.stringify(visit.family.shape(outwardly(refusal, { storePath, host: reply.request.headers.host })));
}
