import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { messageOf } from '../shared/failure.ts';
import { admit, identify } from './admit.ts';
import { askOf } from './ask.ts';
import { BODY_LIMIT, readBodies } from './bodies.ts';
import { buckets } from './bucket.ts';
import { FAMILIES } from './families.ts';
import type { Family, Workshop } from './family.ts';
import { addHealth } from './health.ts';
import { methodsOf } from './methods.ts';
import { record } from './record.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { JSON_TYPE, refuse, SAFE } from './refuse.ts';
import type { Route } from './route.ts';
import { unreadable } from './unreadable.ts';
import { type Visit, visitOf } from './visit.ts';

/** Longer paths are refused by Node before: its limit on all headers is 16 KiB. */
const LONGEST_PARAMETER = 16_384;
const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;

/** Tells whoever runs the server what the client is not told. */
function logUnexpected(thrown: unknown, { method, path }: Visit, { log }: Workshop): void {
  if (refusalOf(thrown).code !== 'internal') return;
  log(`${method} ${path.slice(0, 200)} failed: ${messageOf(thrown)}`);
}

function addRoutes(app: FastifyInstance, family: Family, routes: readonly Route[], { engine }: Workshop): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { route, family },
      async handler(request, reply) {
        const { status, body } = await route.handle(askOf(request, reply, engine));
        void reply.code(status);
        return body === undefined ? reply.send() : reply.type(JSON_TYPE).send(JSON.stringify(body));
      },
    });
  }
}

/** Paths that are not there, and methods that are not there on a path. */
function answerStrays(app: FastifyInstance, routes: readonly Route[]): void {
  app.setNotFoundHandler((request, reply) => {
    const { path, method } = visitOf(request);
    const allowed = methodsOf(path, routes);
    if (allowed.length === 0) throw new Refusal(404, 'not_found', 'there is nothing at this path');
    const allow = allowed.join(', ');
    if (method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
    throw new Refusal(405, 'invalid_request', `${method} cannot be used here`, { hint: `use ${allow}`, allow });
  });
}

/** What is done at the end of a request, however it went. */
function endings(workshop: Workshop) {
  const { engine, now } = workshop;
  const { where } = engine.describe('audit.list');

  /** Writes the audit row; what cannot be recorded is not answered. */
  async function recorded(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const visit = visitOf(request);
    if (visit.recorded) return payload;
    visit.recorded = true;
    try {
      await record(await engine.store(), visit, reply.statusCode, now);
      return payload;
    } catch (error) {
      logUnexpected(error, visit, workshop);
      return refuse(reply, visit, refusalOf(error), where);
    }
  }

  async function failed(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const visit = visitOf(request);
    logUnexpected(thrown, visit, workshop);
    const text = refuse(reply, visit, refusalOf(thrown), where);
    // Not left to the hook: where no route was found out, there are no hooks.
    return reply.send(await recorded(request, reply, text));
  }

  return { recorded, failed };
}

/** The server, not listening yet. */
export function createApp(workshop: Workshop): FastifyInstance {
  const { engine, now } = workshop;
  const { recorded, failed } = endings(workshop);
  const families = FAMILIES.map((family) => ({ family, routes: family.routes(workshop) }));
  const limits = buckets(() => performance.now());
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS },
    // What comes in on an open connection while the server ends is still answered.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error, request, reply) => void failed(error, request, reply),
    clientErrorHandler: unreadable,
  });
  app.decorateRequest('visit', undefined);
  app.setErrorHandler(failed);
  app.addHook('onSend', async (_request, reply, payload) => {
    // Otherwise a client keeps its connection open, and the server waits for it.
    if (workshop.stopping.aborted) void reply.header('connection', 'close');
    return payload;
  });
  readBodies(app);
  addHealth(app, engine);
  void app.register(async (api) => {
    api.addHook('onRequest', async (request, reply) => {
      void reply.headers(SAFE);
      const visit = visitOf(request);
      const store = await engine.store();
      const { route } = request.routeOptions.config;
      if (route) await admit(store, visit, { headers: request.headers, route, now: now(), limits });
      else await identify(store, visit, request.headers, now());
    });
    api.addHook('onSend', recorded);
    for (const { family, routes } of families) addRoutes(api, family, routes, workshop);
    answerStrays(
      api,
      families.flatMap(({ routes }) => routes),
    );
  });
  return app;
}
