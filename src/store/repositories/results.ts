import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';

export type ResultRow = Tables['results'];

/** What a source thought, without what it said. */
export type ResultSummary = Pick<ResultRow, 'plugin' | 'status' | 'verdict'>;

/** What each plugin said in an analysis. */
export interface Results {
  /** Adds the rows; a row of the same analysis and plugin is replaced. */
  put(rows: readonly ResultRow[]): Promise<void>;
  /** In the order they were put. */
  of(analysisId: string): Promise<ResultRow[]>;
  summaries(analysisId: string): Promise<ResultSummary[]>;
  /** Those of the latest analyses in which a source said what is left of a quota. */
  withQuota(): Promise<ResultRow[]>;
}

/** Analyses looked through: a quota that was told longer ago says little of today. */
const LATEST = 500;

const putAll = bulk<ResultRow>(
  ['analysis_id', 'plugin', 'position', 'status', 'verdict', 'fetched_at', 'result'],
  (db, rows) =>
    db
      .insertInto('results')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['analysis_id', 'plugin']).doUpdateSet(({ ref }) => ({
          status: ref('excluded.status'),
          verdict: ref('excluded.verdict'),
          fetched_at: ref('excluded.fetched_at'),
          result: ref('excluded.result'),
        })),
      ),
);

export function results(db: Kysely<Tables>): Results {
  return {
    async put(rows) {
      await putAll(db, rows);
    },
    summaries(analysisId) {
      return db
        .selectFrom('results')
        .select(['plugin', 'status', 'verdict'])
        .where('analysis_id', '=', analysisId)
        .execute();
    },
    of(analysisId) {
      return db.selectFrom('results').selectAll().where('analysis_id', '=', analysisId).orderBy('position').execute();
    },
    withQuota() {
      const latest = db.selectFrom('analyses').select('id').orderBy('seq', 'desc').limit(LATEST);
      return db
        .selectFrom('results')
        .selectAll()
        .where('analysis_id', 'in', latest)
        .where('result', 'like', '%"quota":{%')
        .execute();
    },
  };
}
