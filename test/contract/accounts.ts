import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Engine, Input, OperationName, Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
async function ask<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await engine.call(name, input);
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

const SCOPES = ['analysis:read'] as const;

/** What holds for the service accounts of every engine, wherever it runs. */
export function accountsContract(name: string, makeEngine: () => Engine): void {
  describe(`accounts: ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = makeEngine();
      onTestFinished(() => engine.close());
    });

    const create = (more: Partial<Input<'keys.create'>> = {}) =>
      ask(engine, 'keys.create', { name: 'soar', scopes: SCOPES, ...more });
    const list = () => ask(engine, 'keys.list', {});

    test('what was made is listed without its key', async () => {
      const { key, ...made } = await create({ org: 'acme', rate: 7, quota: 9, expires_at: '2999-01-01T00:00:00Z' });
      const row = (await list()).find(({ id }) => id === made.id);
      expect(row).toEqual({ ...made, prefix: key.slice(0, 11), rate: 7, quota: 9, revoked_at: null });
      expect(JSON.stringify(await list())).not.toContain(key.slice(11));
    });

    test('a name is taken until its key is revoked', async () => {
      const first = await create();
      await expect(create()).rejects.toMatchObject({ code: 'conflict' });
      const revoked = await ask(engine, 'keys.revoke', { key: 'soar' });
      expect(revoked).toMatchObject({ id: first.id, revoked_at: expect.any(String) });
      // Ending what has ended changes nothing.
      expect(await ask(engine, 'keys.revoke', { key: first.id })).toEqual(revoked);
      const second = await create();
      expect([second.id, second.key]).not.toContain(first.id);
      expect(await ask(engine, 'keys.revoke', { key: 'soar' })).toMatchObject({ id: second.id });
    });

    test('a new key keeps what the account may do, and ends the old one', async () => {
      const old = await create({ org: 'acme', rate: 7, quota: 9, expires_at: '2999-01-01T00:00:00Z' });
      const made = await ask(engine, 'keys.rotate', { key: 'soar' });
      expect(made.key).not.toBe(old.key);
      expect(made).toMatchObject({ name: 'soar', scopes: SCOPES, org: 'acme', expires_at: '2999-01-01T00:00:00Z' });
      const rows = (await list()).filter(({ name: of }) => of === 'soar');
      expect(rows.map(({ id, revoked_at }) => [id, revoked_at === null])).toEqual([
        [old.id, false],
        [made.id, true],
      ]);
      expect(rows[1]).toMatchObject({ rate: 7, quota: 9 });
      // The old one by its id is not the account any more.
      await expect(engine.call('keys.rotate', { key: old.id })).rejects.toMatchObject({ code: 'conflict' });
      await ask(engine, 'keys.revoke', { key: made.id });
      await expect(engine.call('keys.rotate', { key: 'soar' })).rejects.toMatchObject({ code: 'conflict' });
    });

    test.each(['keys.revoke', 'keys.rotate'] as const)('%s of nobody is not found', async (operation) => {
      const missing = { code: 'not_found', message: expect.stringContaining('nobody') };
      await expect(engine.call(operation, { key: 'nobody' })).rejects.toMatchObject(missing);
    });

    test('of two at the same time with one name, one is made', async () => {
      const ends = await Promise.allSettled([create(), create(), create()]);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await list()).filter(({ name: of }) => of === 'soar')).toHaveLength(1);
    });
  });
}
