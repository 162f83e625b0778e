import { type Kysely, sql } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** A job runs where it was handed over; of those before nobody knows. */
export default {
  number: 10,
  name: 'job-places',
  async up(db: Kysely<Tables>): Promise<void> {
    await sql.raw('alter table pending add column place text').execute(db);
  },
} satisfies Migration;
