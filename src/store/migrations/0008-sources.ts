import { type Kysely, sql } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** What is remembered of accounts at sources, and the lists that were fetched from them. */
const STATEMENTS = [
  'create table turns (account text not null primary key, state text not null)',
  `create table lists (
  url text not null primary key, text text not null, fetched_at text not null, etag text not null)`,
];

export default {
  number: 8,
  name: 'sources',
  async up(db: Kysely<Tables>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
