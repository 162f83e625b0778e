import { type Kysely, sql } from 'kysely';
import type { Migration, Spelling } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** Seven tables; the statements stay as they are for ever, whatever `tables.ts` becomes. */
function statements({ sequence }: Spelling): string[] {
  return [
    `create table analyses (
      seq ${sequence}, id text not null unique, ioc text not null, type text not null, queried_at text not null,
      verdict text not null, score integer not null, opinions integer not null, judgement text not null)`,
    'create index analyses_by_value on analyses (ioc, type, seq)',
    `create table results (
      analysis_id text not null references analyses (id) on delete cascade, plugin text not null,
      position integer not null, status text not null, verdict text not null, fetched_at text not null,
      result text not null, primary key (analysis_id, plugin))`,
    `create table pending (
      analysis_id text not null references analyses (id) on delete cascade, plugin text not null,
      job_id text not null, submitted_at text not null, finished_at text, primary key (analysis_id, plugin))`,
    'create index pending_running on pending (submitted_at) where finished_at is null',
    `create table marks (
      type text not null, value text not null, verdict text not null, note text not null,
      created_at text not null, created_by text not null, primary key (type, value))`,
    `create table cache (
      type text not null, value text not null, plugin text not null, edition text not null,
      fetched_at text not null, expires_at text not null, result text not null,
      primary key (type, value, plugin))`,
    'create index cache_expiry on cache (expires_at)',
    `create table activity (
      seq ${sequence}, ts text not null, actor text not null, action text not null, subject text not null,
      detail text not null)`,
  ];
}

export default {
  number: 1,
  name: 'initial',
  async up(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
    for (const statement of statements(spelling)) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
