import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { withoutKeys } from '../accounts/index.ts';
import type { Input, OperationName } from '../engine/index.ts';
import { Failure, messageOf } from '../shared/failure.ts';
import { admit, identify } from './admit.ts';
import { BODY_LIMIT, readBodies } from './bodies.ts';
import { buckets } from './bucket.ts';
import { FAMILIES, familyOf } from './families.ts';
import type { Workshop } from './family.ts';
import { addHealth } from './health.ts';
import { methodsOf } from './methods.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { Ask, Route } from './route.ts';
import { record, type Visit } from './visit.ts';
import { outwardly } from './wire.ts';

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit | undefined;
  }
  interface FastifyContextConfig {
    route?: Route;
  }
}

/** Longer paths are refused by Node before: its limit on all headers is 16 KiB. */
const LONGEST_PARAMETER = 16_384;
const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;

function pathOf({ raw }: FastifyRequest): string {
  return (raw.url ?? '/').split('?', 1)[0] ?? '/';
}

function visitOf(request: FastifyRequest): Visit {
  const path = pathOf(request);
  request.visit ??= {
    begun: performance.now(),
    method: request.method,
    path,
    family: familyOf(path),
    account: undefined,
    keyPrefix: undefined,
    ioc: undefined,
    type: undefined,
    recorded: false,
  };
  return request.visit;
}

/** A signal that is aborted when the client goes before it has the answer. */
function gone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

function askOf(request: FastifyRequest, reply: FastifyReply, { engine }: Workshop): Ask {
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

/** A refusal as its family writes it, ready to be sent. */
function refuse(reply: FastifyReply, visit: Visit, refusal: Refusal, storePath: string): string {
  const { status, more } = refusal;
  void reply.code(status).type('application/json; charset=utf-8');
  if (status === 401) void reply.header('www-authenticate', visit.family.challenge);
  if (more.retryAfterS !== undefined)
    void reply.header('retry-after', String(Math.max(1, Math.ceil(more.retryAfterS))));
  if (more.allow !== undefined) void reply.header('allow', more.allow);
  return JSON.stringify(visit.family.shape(outwardly(refusal, storePath)));
}

/** Tells whoever runs the server what the client is not told. */
function logUnexpected(thrown: unknown, visit: Visit, { log }: Workshop): void {
  if (thrown instanceof Refusal || (thrown instanceof Failure && thrown.code !== 'internal')) return;
  log(withoutKeys(`${visit.method} ${visit.path.slice(0, 200)} failed: ${messageOf(thrown)}`));
}

function addRoutes(app: FastifyInstance, routes: readonly Route[], workshop: Workshop): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { route },
      async handler(request, reply) {
        const { status, body, headers = {} } = await route.handle(askOf(request, reply, workshop));
        void reply.code(status).headers(headers);
        if (body === undefined) return reply.send();
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
      },
    });
  }
}

/** Paths that are not there, and methods that are not there on a path. */
function answerStrays(app: FastifyInstance, routes: readonly Route[]): void {
  app.setNotFoundHandler((request, reply) => {
    const { path, method } = visitOf(request);
    const allowed = methodsOf(path, routes);
    if (allowed.length === 0) {
      throw new Refusal(404, 'not_found', 'there is nothing at this path', {
        hint: 'see the documentation of the API',
      });
    }
    const allow = allowed.join(', ');
    if (method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
    throw new Refusal(405, 'invalid_request', `${method} cannot be used here`, { hint: `use ${allow}`, allow });
  });
}

/** The server, not listening yet. */
export function createApp(workshop: Workshop): FastifyInstance {
  const { engine, now } = workshop;
  const { where } = engine.describe('audit.list');
  const routes = FAMILIES.flatMap((family) => family.routes(workshop));
  const limits = buckets(() => performance.now());
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS },
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error, request, reply) => void fail(error, request, reply),
    clientErrorHandler: unreadable,
  });

  async function fail(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const visit = visitOf(request);
    logUnexpected(thrown, visit, workshop);
    const text = refuse(reply, visit, refusalOf(thrown), where);
    return reply.send(await recorded(request, reply, text));
  }

  /** Writes the audit row; what could not be recorded is not answered. */
  async function recorded(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const visit = visitOf(request);
    if (visit.recorded) return payload;
    try {
      await record(await engine.store(), visit, reply.statusCode, now);
      return payload;
    } catch (error) {
      visit.recorded = true;
      logUnexpected(error, visit, workshop);
      return refuse(reply, visit, refusalOf(error), where);
    }
  }

  app.decorateRequest('visit', undefined);
  readBodies(app);
  addHealth(app, engine);
  void app.register(async (api) => {
    api.addHook('onRequest', async (request, reply) => {
      void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      const visit = visitOf(request);
      const store = await engine.store();
      const { route } = request.routeOptions.config;
      if (route) await admit(store, visit, { headers: request.headers, route, now: now(), limits });
      else await identify(store, visit, request.headers, now());
    });
    api.addHook('onSend', recorded);
    addRoutes(api, routes, workshop);
    answerStrays(api, routes);
  });
  app.setErrorHandler(fail);
  return app;
}

/** Answers what is not even HTTP, in as few words. */
function unreadable(error: NodeJS.ErrnoException, socket: import('node:net').Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const body = JSON.stringify({ error: { code: 'invalid_request', message: 'this is no HTTP request', hint: null } });
  const head = `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`);
}
