import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLocalEngine, type LocalEngine } from '../../src/engine/index.ts';
import { accountsContract } from './accounts.ts';

function local(now: () => Date = () => new Date()): LocalEngine {
  const storePath = join(mkdtempSync(join(tmpdir(), 'socctl-accounts-')), 'socctl.db');
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return createLocalEngine({ storePath, actor: 'root', notice, now });
}

accountsContract('local', () => local());

test('who made, replaced and ended a key is recorded, without the key', async () => {
  const engine = local(() => new Date('2026-05-23T10:00:00Z'));
  onTestFinished(() => engine.close());
  const keys = [
    (await engine.call('keys.create', { name: 'soar', scopes: ['*'] })).key,
    (await engine.call('keys.rotate', { key: 'soar' })).key,
  ];
  await engine.call('keys.revoke', { key: 'soar' });
  const store = await engine.store();
  const rows = await store.activity.list(10);
  const row = { ts: '2026-05-23T10:00:00Z', actor: 'root', subject: 'soar' };
  expect(rows.map(({ detail: _, ...rest }) => rest)).toEqual([
    { ...row, action: 'keys.revoke' },
    { ...row, action: 'keys.rotate' },
    { ...row, action: 'keys.create' },
  ]);
  const everything = JSON.stringify([rows, await store.keys.list()]);
  for (const key of keys) expect(everything).not.toContain(key.slice(11));
});

test('a key that ended by itself is not replaced', async () => {
  let now = new Date('2026-05-23T10:00:00Z');
  const engine = local(() => now);
  onTestFinished(() => engine.close());
  await engine.call('keys.create', { name: 'soar', scopes: ['*'], expires_at: '2026-05-23T10:00:01Z' });
  now = new Date('2026-05-23T10:00:01Z');
  await expect(engine.call('keys.rotate', { key: 'soar' })).rejects.toMatchObject({ code: 'conflict' });
});
