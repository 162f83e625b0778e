import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

const COUNTED = [
  'analyses',
  'results',
  'pending',
  'marks',
  'cache',
  'activity',
  'triage_entries',
  'incidents',
  'entities',
  'relationships',
  'sessions',
  'keys',
  'audit',
] as const satisfies (keyof Tables)[];

/** What the database says of its own file, in one line: `ok` or the first fault. Reads all of it. */
export async function integrityOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  return rows[0]?.quick_check.replaceAll('\n', ' ') ?? 'no answer';
}

/** How many rows each table holds. */
export async function rowsOf(db: Kysely<Tables>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of COUNTED) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(count);
  }
  return counts;
}
