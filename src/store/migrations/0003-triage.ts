import { type Kysely, sql } from 'kysely';
import type { Migration, Spelling } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** The triage entries of every organisation. */
function statements({ sequence }: Spelling): string[] {
  return [
    `create table triage_entries (
      seq ${sequence}, uuid text not null unique, org text not null, created_at text not null,
      updated_at text not null, state text not null, entry text not null)`,
    'create index triage_created on triage_entries (org, created_at, seq)',
    'create index triage_updated on triage_entries (org, updated_at, seq)',
  ];
}

export default {
  number: 3,
  name: 'triage',
  async up(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
    for (const statement of statements(spelling)) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
