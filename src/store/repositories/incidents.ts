import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables.ts';

export type IncidentRow = Selectable<Tables['incidents']>;

interface IncidentsFilter {
  readonly severity?: string;
  readonly status?: string;
  /** Only those created then or later. */
  readonly since?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Incidents, numbered by the store in the order in which they came in. */
export interface Incidents {
  /** The number it got. */
  insert(row: Omit<IncidentRow, 'number'>): Promise<number>;
  update(row: IncidentRow): Promise<void>;
  find(number: number): Promise<IncidentRow | undefined>;
  /** The one that another system knows by this id. */
  ofSource(source: string, sourceId: string): Promise<IncidentRow | undefined>;
  /** Newest created first, ties by number, and how many the filter lets through in all. */
  list(filter: IncidentsFilter): Promise<{ readonly rows: IncidentRow[]; readonly total: number }>;
}

export function incidents(db: Kysely<Tables>): Incidents {
  return {
    async insert(row) {
      const { number } = await db.insertInto('incidents').values(row).returning('number').executeTakeFirstOrThrow();
      return number;
    },
    async update({ number, ...row }) {
      await db.updateTable('incidents').set(row).where('number', '=', number).execute();
    },
    find(number) {
      return db.selectFrom('incidents').selectAll().where('number', '=', number).executeTakeFirst();
    },
    ofSource(source, sourceId) {
      return db
        .selectFrom('incidents')
        .selectAll()
        .where('source', '=', source)
        .where('source_id', '=', sourceId)
        .executeTakeFirst();
    },
    async list({ severity, status, since, limit, offset }) {
      let query = db.selectFrom('incidents');
      if (severity !== undefined) query = query.where('severity', '=', severity);
      if (status !== undefined) query = query.where('status', '=', status);
      if (since !== undefined) query = query.where('created_at', '>=', since);
      const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const rows = await query
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('number', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return { rows, total: Number(total) };
    },
  };
}
