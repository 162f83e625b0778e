import { randomUUID } from 'node:crypto';
import { accountOf, checked, keyHash, makeKey, makeSecret, prefixOf } from '../../accounts/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { KeyRow, Repositories } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import { record } from './activity.ts';
import type { Handlers, Local } from './context.ts';

type Made = Output<'keys.create'>;
type Listed = Output<'keys.list'>[number];

function present(row: KeyRow): Listed {
  const { id, name, scopes, org, prefix, rate, quota } = accountOf(row);
  const { created_at, expires_at, revoked_at } = row;
  return { id, name, scopes, org, created_at, expires_at, prefix, rate, quota, revoked_at };
}

/** Who made or ended a key, which is told by its prefix alone. */
function recordKey(tx: Repositories, local: Local, action: string, { id, name, prefix, scopes, org }: KeyRow) {
  return record(tx, local, { action, subject: name, detail: { id, prefix, scopes: JSON.parse(scopes), org } });
}

/** Stores a new key for an account and hands out the only record that holds it. */
async function issue(
  tx: Repositories,
  local: Local,
  account: Pick<KeyRow, 'name' | 'scopes' | 'org' | 'rate' | 'quota' | 'expires_at'>,
  action: string,
): Promise<Made> {
  const key = makeKey();
  const hash = keyHash(key, await tx.keys.keepSecret(makeSecret()));
  const made = { id: randomUUID(), prefix: prefixOf(key), hash, created_at: utc(local.now()), revoked_at: null };
  const row: KeyRow = { ...account, ...made };
  await tx.keys.insert(row);
  await recordKey(tx, local, action, row);
  const { id, name, scopes, org, created_at, expires_at } = present(row);
  return { id, name, key, scopes, org, created_at, expires_at };
}

async function found(tx: Repositories, { where }: Local, nameOrId: string): Promise<KeyRow> {
  const row = await tx.keys.find(nameOrId);
  if (row) return row;
  const message = `no account ${nameOrId.slice(0, 64)} in the local store ${where}`;
  throw new Failure('not_found', message, 'socctl keys list shows them');
}

/** The account of a key that still works. */
function live(row: KeyRow, now: Date): KeyRow {
  const { name, revoked_at: revoked, expires_at: expires } = row;
  const again = 'give it a key anew: socctl keys create';
  if (revoked !== null) throw new Failure('conflict', `the key of ${name} was revoked at ${revoked}`, again);
  if (expires === null || Date.parse(expires) > now.getTime()) return row;
  throw new Failure('conflict', `the key of ${name} ended at ${expires}`, `revoke it, then ${again}`);
}

/** Service accounts and their keys. */
export const keys: Handlers<'keys.create' | 'keys.list' | 'keys.revoke' | 'keys.rotate'> = {
  async 'keys.create'(local, input) {
    const { scopes, ...account } = checked(input, local.now());
    const store = await local.store();
    return store.write(async (tx) => {
      const other = await tx.keys.find(account.name);
      if (other && other.revoked_at === null) {
        const message = `there is an account ${account.name} already in the local store ${local.where}`;
        throw new Failure('conflict', message, `a new key for it: socctl keys rotate ${account.name}`);
      }
      return issue(tx, local, { ...account, scopes: JSON.stringify(scopes) }, 'keys.create');
    });
  },

  async 'keys.list'(local) {
    const store = await local.store();
    return (await store.keys.list()).map(present);
  },

  async 'keys.revoke'(local, { key }) {
    const store = await local.store();
    return store.write(async (tx) => {
      const row = await found(tx, local, key);
      if (row.revoked_at !== null) return present(row);
      const revoked = { ...row, revoked_at: utc(local.now()) };
      await tx.keys.revoke(row.id, revoked.revoked_at);
      await recordKey(tx, local, 'keys.revoke', row);
      return present(revoked);
    });
  },

  async 'keys.rotate'(local, { key }) {
    const store = await local.store();
    return store.write(async (tx) => {
      const old = live(await found(tx, local, key), local.now());
      await tx.keys.revoke(old.id, utc(local.now()));
      const { name, scopes, org, rate, quota, expires_at } = old;
      return issue(tx, local, { name, scopes, org, rate, quota, expires_at }, 'keys.rotate');
    });
  },
};
