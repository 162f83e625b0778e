import { type Kysely, sql } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** Investigations that a server works on by itself, nobody waiting for the answer. */
const STATEMENT = `create table unfinished (
  session_id text not null primary key, account text not null, org text not null, sees_all integer not null)`;

export default {
  number: 7,
  name: 'unfinished',
  async up(db: Kysely<Tables>): Promise<void> {
    await sql.raw(STATEMENT).execute(db);
  },
} satisfies Migration;
