import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type TriageRow = Omit<Tables['triage_entries'], 'seq'>;

interface TriageFilter {
  readonly org: string;
  readonly sort: 'created_at' | 'updated_at';
  readonly direction: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

/** The triage entries; every look-up is within one organisation. */
export interface Triage {
  insert(row: TriageRow): Promise<void>;
  /** Replaces what an entry says; its uuid, organisation and creation stay. */
  update(row: TriageRow): Promise<void>;
  find(org: string, uuid: string): Promise<TriageRow | undefined>;
  /** Whether there was one. */
  delete(org: string, uuid: string): Promise<boolean>;
  /** Entries of the same time in the order they were made, or the reverse of it. */
  list(filter: TriageFilter): Promise<TriageRow[]>;
}

const COLUMNS = ['uuid', 'org', 'created_at', 'updated_at', 'state', 'entry'] as const;

export function triage(db: Kysely<Tables>): Triage {
  return {
    async insert(row) {
      await db.insertInto('triage_entries').values(row).execute();
    },
    async update({ uuid, org, updated_at, state, entry }) {
      await db
        .updateTable('triage_entries')
        .set({ updated_at, state, entry })
        .where('uuid', '=', uuid)
        .where('org', '=', org)
        .execute();
    },
    find(org, uuid) {
      return db
        .selectFrom('triage_entries')
        .select(COLUMNS)
        .where('uuid', '=', uuid)
        .where('org', '=', org)
        .executeTakeFirst();
    },
    async delete(org, uuid) {
      const { numDeletedRows } = await db
        .deleteFrom('triage_entries')
        .where('uuid', '=', uuid)
        .where('org', '=', org)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    list({ org, sort, direction, limit, offset }) {
      return db
        .selectFrom('triage_entries')
        .select(COLUMNS)
        .where('org', '=', org)
        .orderBy(sort, direction)
        .orderBy('seq', direction)
        .limit(limit)
        .offset(offset)
        .execute();
    },
  };
}
