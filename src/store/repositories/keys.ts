import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables.ts';

export type KeyRow = Omit<Selectable<Tables['keys']>, 'seq'>;

const COLUMNS = [
  'id',
  'name',
  'prefix',
  'hash',
  'scopes',
  'org',
  'rate',
  'quota',
  'created_at',
  'expires_at',
  'revoked_at',
] as const;

/** The keys of service accounts, ended ones too. Of those that are not, each has a name of its own. */
export interface Keys {
  insert(row: KeyRow): Promise<void>;
  /** Oldest first. */
  list(): Promise<KeyRow[]>;
  withPrefix(prefix: string): Promise<KeyRow[]>;
  /** The key with this id; else the one of this name, one that still works before those that ended, newest first. */
  find(nameOrId: string): Promise<KeyRow | undefined>;
  revoke(id: string, at: string): Promise<void>;
  /** What the hashes are keyed with; undefined before the first key. */
  secret(): Promise<string | undefined>;
  /** Keeps the secret unless there is one, and gives the one that counts. */
  keepSecret(secret: string): Promise<string>;
}

export function keys(db: Kysely<Tables>): Keys {
  const secret: Keys['secret'] = async () => {
    const row = await db.selectFrom('key_hash').select('secret').where('id', '=', 1).executeTakeFirst();
    return row?.secret;
  };
  return {
    async insert(row) {
      await db.insertInto('keys').values(row).execute();
    },
    list() {
      return db.selectFrom('keys').select(COLUMNS).orderBy('seq').execute();
    },
    withPrefix(prefix) {
      return db.selectFrom('keys').select(COLUMNS).where('prefix', '=', prefix).execute();
    },
    async find(nameOrId) {
      const byId = await db.selectFrom('keys').select(COLUMNS).where('id', '=', nameOrId).executeTakeFirst();
      if (byId) return byId;
      const named = await db
        .selectFrom('keys')
        .select(COLUMNS)
        .where('name', '=', nameOrId)
        .orderBy('seq', 'desc')
        .execute();
      return named.find(({ revoked_at }) => revoked_at === null) ?? named[0];
    },
    async revoke(id, at) {
      await db.updateTable('keys').set({ revoked_at: at }).where('id', '=', id).execute();
    },
    secret,
    async keepSecret(made) {
      await db
        .insertInto('key_hash')
        .values({ id: 1, secret: made })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      return (await secret()) ?? made;
    },
  };
}
