import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLocalEngine } from '../../src/engine/index.ts';
import { graphContract } from './graph.ts';

graphContract('local', ({ home, ...wanted }) => {
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice, ...wanted });
});

test('what others asked is not there for who may see their own only', async () => {
  const home = mkdtempSync(join(tmpdir(), 'socctl-graph-'));
  const engine = createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice: () => {} });
  onTestFinished(() => engine.close());
  const { id } = await engine.call('analysis.run', { ioc: 'a.example' });
  const look = (account: string, seesAll: boolean) =>
    engine.call('graph.investigation', { session_id: id }, { caller: { account, org: 'default', seesAll } });
  await expect(look('somebody else', false)).rejects.toMatchObject({ code: 'not_found' });
  expect((await look('somebody else', true)).nodes).toHaveLength(1);
  expect((await look('analyst', false)).nodes).toHaveLength(1);
});
