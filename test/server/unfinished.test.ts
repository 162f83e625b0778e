import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { facts, type Running, serve } from './serve.ts';

// Investigations that a server works on when it ends.

function newStore(): string {
  return join(mkdtempSync(join(tmpdir(), 'socctl-server-')), 'data', 'socctl.db');
}

/** A source that is asked and says nothing until it is no longer waited for. */
function silent() {
  let asked = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const plugin = {
    ...facts,
    run: (_ioc: unknown, { signal }: { signal: AbortSignal }) => {
      asked();
      return new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    },
  };
  return { plugin: plugin as unknown as typeof facts, arrived };
}

async function ended({ get }: Running, key: string, id: string): Promise<unknown> {
  for (;;) {
    const { json } = await get(`/api/v1/sessions/${id}`, { key });
    if ((json as { status: string }).status !== 'active') return json;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('what was cut off when a server stopped, the next one goes on with', async () => {
  const storePath = newStore();
  const { plugin, arrived } = silent();
  const first = await serve({ storePath, plugins: [plugin] });
  const key = await first.key(['investigations:read', 'investigations:write']);
  const start = await first.get('/api/v1/investigations/start', { key, body: { query: 'what of evil.example ?' } });
  const { session_id: id } = start.json as { session_id: string };
  await arrived;
  await first.stop();
  expect(first.log).toEqual([expect.stringContaining(`${id} was cut off`)]);

  const second = await serve({ storePath });
  expect(await ended(second, key, id)).toMatchObject({ status: 'completed', report: expect.stringContaining('evil') });
  await second.stop();
  expect(second.log).toEqual([]);
});

test('what somebody opened without the server is left to them', async () => {
  const storePath = newStore();
  const first = await serve({ storePath });
  const mine = await first.engine.call('investigation.start', { query: 'what of evil.example ?' });
  await first.stop();
  const second = await serve({ storePath });
  const key = await second.key(['*']);
  const { session_id: id } = (
    await second.get('/api/v1/investigations/start', { key, body: { query: 'and evil.test ?' } })
  ).json as { session_id: string };
  await ended(second, key, id);
  const { json } = await second.get(`/api/v1/sessions/${mine.session_id}`, { key });
  expect(json).toMatchObject({ status: 'active' });
});
