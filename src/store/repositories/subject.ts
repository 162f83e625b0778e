import { type RawBuilder, sql } from 'kysely';

/** An indicator as rows are found by it. */
export interface Subject {
  readonly type: string;
  readonly value: string;
}

/** Whether a row with the columns `type` and `value` is about one of them. */
export function among(subjects: readonly Subject[]): RawBuilder<boolean> {
  return sql<boolean>`(type, value) in (values ${sql.join(subjects.map(({ type, value }) => sql`(${type}, ${value})`))})`;
}
