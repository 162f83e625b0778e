import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

/** Where the store should be lies a folder. */
function blocked(): string {
  const storePath = join(mkdtempSync(join(tmpdir(), 'socctl-server-')), 'socctl.db');
  mkdirSync(storePath);
  return storePath;
}

test('without a store: alive, not ready, and 503 in the form of each family before any key is looked at', async () => {
  const storePath = blocked();
  const { get, key, url } = await serve({ storePath });
  expect((await get('/healthz')).json).toEqual({ status: 'ok' });
  expect((await get('/readyz')).status).toBe(503);
  const path = `the store of the server ${new URL(url).host} is a folder`;
  for (const [route, json] of [
    ['/api/v1/plugins', { error: 'unavailable', detail: expect.stringContaining(path) }],
    ['/api/v1/sessions/', { detail: expect.stringContaining(path) }],
    ['/v0/quota', { error: { message: path, details: { hint: expect.any(String) } } }],
    ['/api/socctl/v1/mark.list', { error: { code: 'unavailable', message: path, hint: expect.any(String) } }],
    ['/nothing', { error: { code: 'unavailable', message: path, hint: expect.any(String) } }],
  ] as const) {
    for (const asking of [undefined, `sb_${'0'.repeat(32)}`]) {
      const reply = await get(route, asking === undefined ? {} : { key: asking });
      expect({ status: reply.status, json: reply.json }).toEqual({ status: 503, json });
      expect(reply.text).not.toContain(storePath);
    }
  }
  rmdirSync(storePath);
  expect((await get('/readyz')).json).toEqual({ status: 'ok' });
  expect((await get('/api/v1/plugins', { key: await key(['*']) })).status).toBe(200);
});

test('health needs no key, makes no row, and a slash more is no matter', async () => {
  const { get, engine } = await serve();
  for (const path of ['/healthz', '/healthz/', '/readyz']) {
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
  }
  expect((await engine.call('audit.list', {})).calls).toEqual([]);
  expect(existsSync(engine.describe('audit.list').where)).toBe(true);
});
