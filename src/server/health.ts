import type { FastifyInstance } from 'fastify';
import type { LocalEngine } from '../engine/index.ts';

/** What a load balancer asks, without a key and without a row in the audit log. */
export function addHealth(app: FastifyInstance, engine: LocalEngine): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await engine.store().then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
  });
}
