import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What the databases spell differently in a schema. */
export interface Spelling {
  /** The definition of a primary key that counts up by itself. */
  readonly sequence: string;
}

/** One step of the schema. Steps only go forward; a step that was released is never edited. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number;
  readonly name: string;
  /** Runs inside one transaction together with the record that it ran. */
  up(db: Kysely<Tables>, spelling: Spelling): Promise<void>;
}
