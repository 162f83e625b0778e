import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { escaped } from './like.ts';

/** A record that is stored as JSON. */
interface JsonRow {
  readonly seq: number;
  /** What the kind's own commands take. */
  readonly id: string;
  /** The whole record. */
  readonly record: string;
}

/** The rows behind one that was given last: older ones, or for entities those whose id comes later. */
interface Page<After> {
  readonly after?: After;
  readonly limit: number;
  /** Only what this account asked. */
  readonly account?: string;
}

type FoundAnalysis = Pick<Tables['analyses'], 'id' | 'ioc' | 'type' | 'verdict' | 'score' | 'queried_at'>;
type FoundSession = Pick<Tables['sessions'], 'session_id' | 'title' | 'query' | 'report' | 'status' | 'created_at'>;

/**
 * Rows that may hold one of the texts (in lower case), whatever the case of theirs: a coarse sieve, since databases know
 * the case of ASCII letters only. Whoever asks looks at the rows again. The newest come first.
 */
export interface Search {
  /** The newest analysis of each value. */
  analyses(needles: readonly string[], page: Page<number>): Promise<(FoundAnalysis & { readonly seq: number })[]>;
  /** By id. */
  entities(needles: readonly string[], page: Page<string>): Promise<Tables['entities'][]>;
  /** All of them: marks are made by hand. */
  marks(needles: readonly string[]): Promise<Tables['marks'][]>;
  incidents(needles: readonly string[], page: Page<number>): Promise<JsonRow[]>;
  triage(needles: readonly string[], org: string, page: Page<number>): Promise<JsonRow[]>;
  sessions(needles: readonly string[], page: Page<number>): Promise<(FoundSession & { readonly seq: number })[]>;
}

/** Letters beyond ASCII: their case is not the database's business. */
const FOREIGN = /[^\0-\x7f]+/g;
/** What also stands between the parts of a package's name, which are fields of their own in a record. */
const BETWEEN = /[^\0-\x7f]+|[@/\s]+/g;

/** How a text is written inside JSON. */
function inJson(needle: string): string {
  return JSON.stringify(needle).slice(1, -1);
}

function holds(columns: readonly string[], needles: readonly string[], loose = FOREIGN): Expression<SqlBool> {
  const tests = columns.flatMap((column) =>
    needles.map(
      (needle) => sql`lower(${sql.ref(column)}) like ${`%${escaped(needle).replace(loose, '%')}%`} escape '\\'`,
    ),
  );
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`;
}

export function search(db: Kysely<Tables>): Search {
  return {
    analyses(needles, { after, account, limit }) {
      let query = db
        .selectFrom('analyses')
        .select(['seq', 'id', 'ioc', 'type', 'verdict', 'score', 'queried_at'])
        .where(holds(['ioc'], needles))
        .where((eb) => {
          const newer = eb
            .selectFrom('analyses as newer')
            .select('newer.seq')
            .whereRef('newer.ioc', '=', 'analyses.ioc')
            .whereRef('newer.type', '=', 'analyses.type')
            .whereRef('newer.seq', '>', 'analyses.seq');
          return eb.not(eb.exists(account === undefined ? newer : newer.where('newer.account', '=', account)));
        })
        .orderBy('seq', 'desc')
        .limit(limit);
      if (account !== undefined) query = query.where('account', '=', account);
      if (after !== undefined) query = query.where('seq', '<', after);
      return query.execute();
    },

    entities(needles, { after, limit }) {
      const query = db
        .selectFrom('entities')
        .selectAll()
        .where(holds(['value'], needles))
        .orderBy('id')
        .limit(limit);
      return (after === undefined ? query : query.where('id', '>', after)).execute();
    },

    marks: (needles) =>
      db
        .selectFrom('marks')
        .selectAll()
        .where(holds(['value', 'note'], needles))
        .orderBy('created_at', 'desc')
        .orderBy('value')
        .orderBy('type')
        .execute(),

    async incidents(needles, { after, limit }) {
      let query = db
        .selectFrom('incidents')
        .select(['number', 'incident'])
        .where(holds(['title', 'incident'], [...needles, ...needles.map(inJson)]))
        .orderBy('number', 'desc')
        .limit(limit);
      if (after !== undefined) query = query.where('number', '<', after);
      const rows = await query.execute();
      return rows.map(({ number, incident }) => ({ seq: number, id: String(number), record: incident }));
    },

    async triage(needles, org, { after, limit }) {
      let query = db
        .selectFrom('triage_entries')
        .select(['seq', 'uuid', 'entry'])
        .where('org', '=', org)
        .where(holds(['entry'], [...needles, ...needles.map(inJson)], BETWEEN))
        .orderBy('seq', 'desc')
        .limit(limit);
      if (after !== undefined) query = query.where('seq', '<', after);
      const rows = await query.execute();
      return rows.map(({ seq, uuid, entry }) => ({ seq, id: uuid, record: entry }));
    },

    sessions(needles, { after, account, limit }) {
      let query = db
        .selectFrom('sessions')
        .select(['seq', 'session_id', 'title', 'query', 'report', 'status', 'created_at'])
        .where(holds(['title', 'query', 'report'], needles))
        .orderBy('seq', 'desc')
        .limit(limit);
      if (account !== undefined) query = query.where('account', '=', account);
      if (after !== undefined) query = query.where('seq', '<', after);
      return query.execute();
    },
  };
}
