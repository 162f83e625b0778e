import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type PendingRow = Tables['pending'];

interface RunningJob extends Omit<PendingRow, 'analysis_id' | 'finished_at'> {
  readonly id: string;
  readonly ioc: string;
  readonly type: string;
}

interface RunningFilter {
  /** Only those of analyses that this account asked for. */
  readonly account?: string;
  readonly indicator?: { readonly type: string; readonly value: string };
  /** UTC: only those submitted then or later. */
  readonly since?: string;
}

/** The jobs handed to slow plugins, also after they ended: whoever asks again gets the answer again. */
export interface Pending {
  insert(rows: readonly PendingRow[]): Promise<void>;
  /** Every job of an analysis, ended ones too, by plugin name. */
  of(analysisId: string): Promise<PendingRow[]>;
  finish(analysisId: string, plugin: string, at: string): Promise<void>;
  /** Oldest first. */
  running(filter?: RunningFilter): Promise<RunningJob[]>;
}

export function pending(db: Kysely<Tables>): Pending {
  return {
    async insert(rows) {
      if (rows.length > 0) await db.insertInto('pending').values(rows).execute();
    },
    of(analysisId) {
      return db.selectFrom('pending').selectAll().where('analysis_id', '=', analysisId).orderBy('plugin').execute();
    },
    async finish(analysisId, plugin, at) {
      await db
        .updateTable('pending')
        .set({ finished_at: at })
        .where('analysis_id', '=', analysisId)
        .where('plugin', '=', plugin)
        .execute();
    },
    running({ account, indicator, since } = {}) {
      let query = db
        .selectFrom('pending')
        .innerJoin('analyses', 'analyses.id', 'pending.analysis_id')
        .where('finished_at', 'is', null)
        .select(['analyses.id', 'ioc', 'type', 'plugin', 'job_id', 'submitted_at', 'place'])
        .orderBy('submitted_at')
        .orderBy('analyses.seq')
        .orderBy('plugin');
      if (account !== undefined) query = query.where('analyses.account', '=', account);
      if (indicator) query = query.where('ioc', '=', indicator.value).where('type', '=', indicator.type);
      if (since !== undefined) query = query.where('submitted_at', '>=', since);
      return query.execute();
    },
  };
}
