import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables.ts';

export type AuditRow = Selectable<Tables['audit']>;

interface AuditFilter {
  readonly account?: string;
  /** Only calls before the one with this number. */
  readonly before?: number;
  readonly limit: number;
}

/** The calls to a server: rows are added, never changed and never deleted. */
export interface Audit {
  append(row: Omit<AuditRow, 'seq'>): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<AuditRow[]>;
}

export function audit(db: Kysely<Tables>): Audit {
  return {
    async append(row) {
      await db.insertInto('audit').values(row).execute();
    },
    list({ account, before, limit }) {
      let query = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
      if (account !== undefined) query = query.where('account', '=', account);
      if (before !== undefined) query = query.where('seq', '<', before);
      return query.execute();
    },
  };
}
