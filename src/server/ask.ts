import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine, Input, OperationName } from '../engine/index.ts';
import type { Ask } from './route.ts';
import { visitOf } from './visit.ts';

/** A signal that is aborted when the client goes before it has the answer. */
function gone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** A request that was let in, as its route sees it. */
export function askOf(request: FastifyRequest, reply: FastifyReply, engine: Engine): Ask {
  const visit = visitOf(request);
  const { account } = visit;
  // Nobody gets to a route without one.
  if (!account) throw new TypeError('a route was reached without a key');
  const seesAll = account.scopes.some((scope) => scope === 'analysis:read-all' || scope === '*');
  const caller = { account: account.name, org: account.org, seesAll };
  const signal = gone(reply);
  return {
    account,
    caller,
    params: request.params as Ask['params'],
    query: request.query as Ask['query'],
    headers: request.headers,
    body: request.body,
    call: <K extends OperationName>(name: K, input: Input<K>) => engine.call(name, input, { caller, signal }),
    about(ioc, type) {
      if (typeof ioc === 'string') visit.ioc = ioc;
      if (typeof type === 'string') visit.type = type;
    },
  };
}
