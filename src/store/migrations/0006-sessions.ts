import { type Kysely, sql } from 'kysely';
import type { Migration, Spelling } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** Investigations with their messages and report. */
function statements({ sequence }: Spelling): string[] {
  return [
    `create table sessions (
      seq ${sequence}, session_id text not null unique, account text not null, title text not null,
      status text not null, query text not null, persona text not null, created_at text not null,
      updated_at text not null, messages text not null, report text, indicators text not null)`,
    'create index sessions_by_account on sessions (account, seq)',
  ];
}

export default {
  number: 6,
  name: 'sessions',
  async up(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
    for (const statement of statements(spelling)) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
