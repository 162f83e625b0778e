import { type Kysely, sql } from 'kysely';
import type { Migration, Spelling } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** Incidents: the columns that are filtered by, and the record as JSON. */
function statements({ sequence }: Spelling): string[] {
  return [
    `create table incidents (
      number ${sequence}, id text not null unique, etag text not null, source text not null, source_id text,
      title text not null, severity text not null, status text not null, created_at text not null,
      updated_at text not null, incident text not null, unique (source, source_id))`,
    'create index incidents_created on incidents (created_at, number)',
  ];
}

export default {
  number: 4,
  name: 'incidents',
  async up(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
    for (const statement of statements(spelling)) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
