import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLocalEngine, type Engine } from '../../src/engine/index.ts';
import { openStore } from '../../src/store/index.ts';
import { triageContract } from './triage.ts';

function local(home: string, now: () => Date): Engine {
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice, now });
}

triageContract('local', ({ home, now }) => local(home, now));

describe('triage in a store', () => {
  const now = () => new Date('2026-05-23T10:00:00Z');

  function begin(): { readonly home: string; readonly engine: Engine } {
    const home = mkdtempSync(join(tmpdir(), 'socctl-triage-'));
    const engine = local(home, now);
    onTestFinished(() => engine.close());
    return { home, engine };
  }

  test('an organisation sees and reaches its own entries only', async () => {
    const { engine } = begin();
    const ours = { caller: { account: 'ana', org: 'ours', seesAll: false } };
    const theirs = { caller: { account: 'eve', org: 'theirs', seesAll: true } };
    const entries = [{ alertKey: 'k', state: 'ignore' }] as const;
    const { created } = await engine.call('triage.set', { entries }, ours);
    const uuid = created[0] as string;
    expect((await engine.call('triage.list', {}, theirs)).results).toEqual([]);
    expect((await engine.call('triage.list', {}, ours)).results).toMatchObject([{ uuid, organization_id: 'ours' }]);
    const missing = { code: 'not_found', message: expect.stringContaining(uuid) };
    await expect(engine.call('triage.delete', { uuid }, theirs)).rejects.toMatchObject(missing);
    await expect(engine.call('triage.set', { entries: [{ uuid, note: 'x' }] }, theirs)).rejects.toMatchObject(missing);
    expect(await engine.call('triage.delete', { uuid }, ours)).toEqual({ deleted: uuid });
  });

  test('every write leaves a line of who changed what from what', async () => {
    const { home, engine } = begin();
    const caller = { account: 'ana', org: 'default', seesAll: true };
    const { created } = await engine.call('triage.set', { entries: [{ alertKey: 'k' }] }, { caller });
    const uuid = created[0] as string;
    await engine.call('triage.set', { entries: [{ uuid, state: 'block' }] }, { caller });
    await engine.call('triage.set', { entries: [{ uuid, state: 'block' }] }, { caller });
    await engine.call('triage.delete', { uuid }, { caller });
    const store = await openStore({ path: join(home, 'socctl.db'), now, notice: () => {} });
    onTestFinished(() => store.close());
    const lines = await store.activity.list(10);
    expect(lines.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ['ana', 'triage.delete', uuid],
      ['ana', 'triage.set', uuid],
      ['ana', 'triage.set', uuid],
    ]);
    expect(lines.map(({ detail }) => JSON.parse(detail))).toMatchObject([
      { before: { uuid, state: 'block' }, after: null },
      { before: { uuid, state: 'inherit' }, after: { uuid, state: 'block', alert_key: 'k' } },
      { before: null, after: { uuid, state: 'inherit' } },
    ]);
  });

  test('what cannot be understood opens no store', async () => {
    const engine = createLocalEngine({ storePath: '/dev/null/socctl.db', actor: 'analyst', notice: () => {} });
    const refused = { code: 'invalid_request' };
    await expect(engine.call('triage.set', { entries: [] })).rejects.toMatchObject(refused);
    await expect(engine.call('triage.set', { entries: [{ packageName: 'a*' }] })).rejects.toMatchObject(refused);
    await expect(engine.call('triage.list', { page: 0 })).rejects.toMatchObject(refused);
  });
});
