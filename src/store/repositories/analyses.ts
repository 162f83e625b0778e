import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';

export type AnalysisRow = Omit<Selectable<Tables['analyses']>, 'seq'>;

/** An analysis without its judgement, and how many of its jobs still run. */
type AnalysisSummary = Omit<AnalysisRow, 'judgement' | 'account'> & { readonly pending: number };

/** What was asked of an indicator before. */
export interface EarlierRow {
  readonly id: string;
  readonly ioc: string;
  readonly type: string;
  readonly verdict: string;
  /** The account that was asked for; empty for anybody's. */
  readonly by: string;
}

/** An indicator, and whose analyses of it are meant: anybody's when the account is empty. */
interface Askers {
  readonly type: string;
  readonly value: string;
  readonly account: string;
}

interface AnalysesFilter {
  readonly indicator?: { readonly type: string; readonly value: string };
  /** Only analyses older than the one with this id. */
  readonly before?: string;
  /** Only what this account asked. */
  readonly account?: string;
  readonly limit: number;
}

/** One row per indicator that was asked. */
export interface Analyses {
  insert(...rows: AnalysisRow[]): Promise<void>;
  /** Replaces the verdict after a slow plugin answered. */
  judge(id: string, judged: Pick<AnalysisRow, 'verdict' | 'score' | 'opinions' | 'judgement'>): Promise<void>;
  find(id: string): Promise<AnalysisRow | undefined>;
  /** Ids that begin with `prefix` (lower-case hex digits and dashes), two at most: enough to see whether it is unique. */
  idsBeginningWith(prefix: string): Promise<string[]>;
  /** The last analysis of each indicator, in no particular order. */
  lastOf(asked: readonly Askers[]): Promise<EarlierRow[]>;
  /** Newest first. */
  list(filter: AnalysesFilter): Promise<AnalysisSummary[]>;
}

const insertAll = bulk<AnalysisRow>(
  ['id', 'ioc', 'type', 'queried_at', 'verdict', 'score', 'opinions', 'judgement', 'account'],
  (db, rows) => db.insertInto('analyses').values(rows),
);

/** The columns of a list of values are called `column1` and so on (SQLite and PostgreSQL alike). */
const lastOfAll = bulk<Askers>(['type', 'value', 'account'], (db, asked) => ({
  compile: () =>
    sql`select a.id, a.ioc, a.type, a.verdict, column3 as "by"
      from (values ${sql.join(asked.map(({ type, value, account }) => sql`(${type}, ${value}, ${account})`))}) as asked
      join analyses as a on a.seq = (
        select max(seq) from analyses where ioc = column2 and type = column1 and (column3 = '' or account = column3))`.compile(
      db,
    ),
}));

export function analyses(db: Kysely<Tables>): Analyses {
  return {
    async insert(...rows) {
      await insertAll(db, rows);
    },
    async judge(id, judged) {
      await db.updateTable('analyses').set(judged).where('id', '=', id).execute();
    },
    find(id) {
      return db
        .selectFrom('analyses')
        .select(['id', 'ioc', 'type', 'queried_at', 'verdict', 'score', 'opinions', 'judgement', 'account'])
        .where('id', '=', id)
        .executeTakeFirst();
    },
    async lastOf(asked) {
      return (await lastOfAll(db, asked)) as EarlierRow[];
    },
    async idsBeginningWith(prefix) {
      // A range instead of LIKE: it uses the index, and 'g' sorts after every character of an id.
      const rows = await db
        .selectFrom('analyses')
        .select('id')
        .where('id', '>=', prefix)
        .where('id', '<', `${prefix}g`)
        .limit(2)
        .execute();
      return rows.map(({ id }) => id);
    },
    async list({ indicator, before, account, limit }) {
      let query = db
        .selectFrom('analyses')
        .select(['id', 'ioc', 'type', 'queried_at', 'verdict', 'score', 'opinions'])
        .select((eb) =>
          eb
            .selectFrom('pending')
            .whereRef('pending.analysis_id', '=', 'analyses.id')
            .where('pending.finished_at', 'is', null)
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .as('pending'),
        )
        .orderBy('seq', 'desc')
        .limit(limit);
      if (indicator) query = query.where('ioc', '=', indicator.value).where('type', '=', indicator.type);
      if (account !== undefined) query = query.where('account', '=', account);
      if (before !== undefined) {
        query = query.where('seq', '<', ({ selectFrom }) =>
          selectFrom('analyses').select('seq').where('id', '=', before),
        );
      }
      const rows = await query.execute();
      return rows.map((row) => ({ ...row, pending: Number(row.pending) }));
    },
  };
}
