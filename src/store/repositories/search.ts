import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { escaped } from './like.ts';

/** A row of a table whose records are JSON; `seq` rises with age upside down: pages go from the newest to the oldest. */
interface JsonRow {
  readonly seq: number;
  /** What the kind's own commands take. */
  readonly id: string;
  /** The whole record. */
  readonly record: string;
}

interface Page {
  /** Only rows older than the one with this number. */
  readonly before?: number;
  readonly limit: number;
}

type FoundAnalysis = Pick<Tables['analyses'], 'id' | 'ioc' | 'type' | 'verdict' | 'score' | 'queried_at'>;
type FoundSession = Pick<Tables['sessions'], 'session_id' | 'title' | 'query' | 'report' | 'status' | 'created_at'>;

/**
 * Rows that may hold one of the texts, case-blind: a coarse sieve, since databases know the case of ASCII letters only.
 * Whoever asks looks at the rows again. Needles are in lower case; where a kind has one value, the rows that are or
 * begin with a needle come first, else the newest.
 */
export interface Search {
  /** The newest analysis of each value; only those of an account, when one is named. */
  analyses(needles: readonly string[], limit: number, account?: string): Promise<FoundAnalysis[]>;
  entities(needles: readonly string[], limit: number): Promise<Tables['entities'][]>;
  marks(needles: readonly string[], limit: number): Promise<Tables['marks'][]>;
  incidents(needles: readonly string[], page: Page): Promise<JsonRow[]>;
  triage(needles: readonly string[], org: string, page: Page): Promise<JsonRow[]>;
  sessions(
    needles: readonly string[],
    page: Page & { readonly account?: string },
  ): Promise<(FoundSession & { readonly seq: number })[]>;
  /** Who asked for an investigation; undefined when there is none with this id. */
  ownerOfSession(id: string): Promise<string | undefined>;
  hasIncident(number: number): Promise<boolean>;
}

/** Letters beyond ASCII: their case is not the database's business. */
const FOREIGN = /[^\0-\x7f]+/g;
/** What also stands between the parts of a package's name, which are fields of their own in a record. */
const BETWEEN = /[^\0-\x7f]+|[@/\s]+/g;

/** A text as a pattern: anything may stand where it has what `loose` finds. */
function pattern(needle: string, loose: RegExp): string {
  return escaped(needle).replace(loose, '%');
}

/** How a text is written inside JSON. */
function inJson(needle: string): string {
  return JSON.stringify(needle).slice(1, -1);
}

function holds(columns: readonly string[], needles: readonly string[], loose = FOREIGN): Expression<SqlBool> {
  const tests = columns.flatMap((column) =>
    needles.map((needle) => sql`lower(${sql.ref(column)}) like ${`%${pattern(needle, loose)}%`} escape '\\'`),
  );
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`;
}

/** 0 for the value itself, 1 for one that begins so, 2 for the rest. */
function nearness(column: string, needles: readonly string[]): Expression<number> {
  const value = sql`lower(${sql.ref(column)})`;
  const begins = needles.map((needle) => sql`${value} like ${`${pattern(needle, FOREIGN)}%`} escape '\\'`);
  return sql<number>`case when ${value} in (${sql.join(needles)}) then 0 when ${sql.join(begins, sql` or `)} then 1 else 2 end`;
}

export function search(db: Kysely<Tables>): Search {
  return {
    analyses: (needles, limit, account) =>
      db
        .selectFrom('analyses')
        .select(['id', 'ioc', 'type', 'verdict', 'score', 'queried_at'])
        .where('seq', 'in', (eb) => {
          const newest = eb
            .selectFrom('analyses')
            .select(({ fn }) => fn.max('seq').as('seq'))
            .where(holds(['ioc'], needles))
            .groupBy(['ioc', 'type']);
          return account === undefined ? newest : newest.where('account', '=', account);
        })
        .orderBy(nearness('ioc', needles))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),

    entities: (needles, limit) =>
      db
        .selectFrom('entities')
        .selectAll()
        .where(holds(['value'], needles))
        .orderBy(nearness('value', needles))
        .orderBy('last_seen', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),

    marks: (needles, limit) =>
      db
        .selectFrom('marks')
        .selectAll()
        .where(holds(['value', 'note'], needles))
        .orderBy(nearness('value', needles))
        .orderBy('created_at', 'desc')
        .orderBy('value')
        .limit(limit)
        .execute(),

    async incidents(needles, { before, limit }) {
      let query = db
        .selectFrom('incidents')
        .select(['number', 'incident'])
        .where(holds(['title', 'incident'], [...needles, ...needles.map(inJson)]))
        .orderBy('number', 'desc')
        .limit(limit);
      if (before !== undefined) query = query.where('number', '<', before);
      const rows = await query.execute();
      return rows.map(({ number, incident }) => ({ seq: number, id: String(number), record: incident }));
    },

    async triage(needles, org, { before, limit }) {
      let query = db
        .selectFrom('triage_entries')
        .select(['seq', 'uuid', 'entry'])
        .where('org', '=', org)
        .where(holds(['entry'], [...needles, ...needles.map(inJson)], BETWEEN))
        .orderBy('seq', 'desc')
        .limit(limit);
      if (before !== undefined) query = query.where('seq', '<', before);
      const rows = await query.execute();
      return rows.map(({ seq, uuid, entry }) => ({ seq, id: uuid, record: entry }));
    },

    sessions(needles, { before, account, limit }) {
      let query = db
        .selectFrom('sessions')
        .select(['seq', 'session_id', 'title', 'query', 'report', 'status', 'created_at'])
        .where(holds(['title', 'query', 'report'], needles))
        .orderBy('seq', 'desc')
        .limit(limit);
      if (account !== undefined) query = query.where('account', '=', account);
      if (before !== undefined) query = query.where('seq', '<', before);
      return query.execute();
    },

    async ownerOfSession(id) {
      const row = await db.selectFrom('sessions').select('account').where('session_id', '=', id).executeTakeFirst();
      return row?.account;
    },

    async hasIncident(number) {
      const row = await db.selectFrom('incidents').select('number').where('number', '=', number).executeTakeFirst();
      return row !== undefined;
    },
  };
}
