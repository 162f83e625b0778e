import { type Kysely, sql } from 'kysely';
import type { Migration, Spelling } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** Who asked: service accounts, the calls they made, what they used up, and whose an analysis is. */
function statements({ sequence }: Spelling): string[] {
  return [
    "alter table analyses add column account text not null default ''",
    'create index analyses_by_account on analyses (account, seq)',
    `create table keys (
      seq ${sequence}, id text not null unique, name text not null, prefix text not null, hash text not null,
      scopes text not null, org text not null, rate integer, quota integer not null, created_at text not null,
      expires_at text, revoked_at text)`,
    'create index keys_by_prefix on keys (prefix)',
    'create unique index keys_by_name on keys (name) where revoked_at is null',
    'create table key_hash (id integer primary key, secret text not null)',
    `create table audit (
      seq ${sequence}, ts text not null, account text, key_prefix text, method text not null, path text not null,
      status integer not null, duration_ms integer not null, ioc text, type text)`,
    'create index audit_by_account on audit (account, seq)',
    `create table spent (
      key_id text not null, hour text not null, units integer not null, primary key (key_id, hour))`,
  ];
}

export default {
  number: 2,
  name: 'accounts',
  async up(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
    for (const statement of statements(spelling)) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
