import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../tables.ts';

export type SessionRow = Omit<Selectable<Tables['sessions']>, 'seq'>;

/** A session without its texts. */
export type SessionSummary = Pick<
  SessionRow,
  'session_id' | 'title' | 'status' | 'persona' | 'created_at' | 'updated_at' | 'indicators'
>;

interface Page {
  readonly limit: number;
  readonly offset: number;
  /** Only the investigations of this account. */
  readonly account?: string;
}

interface Sharing {
  /** The graph's id of the entity, `type:value`. */
  readonly entity: string;
  /** The session that asks, which is not counted. */
  readonly except: string;
  /** Only the investigations of this account, and every incident. */
  readonly account?: string;
  readonly limit: number;
}

/** Investigations with what was said in them. */
export interface Sessions {
  insert(row: SessionRow): Promise<void>;
  find(id: string): Promise<SessionRow | undefined>;
  /** Who asked for it, without its texts; undefined when there is none with this id. */
  ownerOf(id: string): Promise<string | undefined>;
  /** What work changes. */
  update(
    id: string,
    changed: Pick<SessionRow, 'status' | 'updated_at' | 'messages' | 'report' | 'indicators'>,
  ): Promise<void>;
  /** Whether there was one. */
  delete(id: string): Promise<boolean>;
  /** Newest first. */
  list(page: Page): Promise<SessionSummary[]>;
  count(account?: string): Promise<number>;
  /** Where else the graph saw an entity, `incident:NUMBER` and `session:ID`, the newest first; deleted sessions do not count. */
  sharing(wanted: Sharing): Promise<string[]>;
}

export function sessions(db: Kysely<Tables>): Sessions {
  return {
    async insert(row) {
      await db.insertInto('sessions').values(row).execute();
    },
    find(id) {
      return db
        .selectFrom('sessions')
        .select(['session_id', 'account', 'title', 'status', 'query', 'persona', 'created_at', 'updated_at'])
        .select(['messages', 'report', 'indicators'])
        .where('session_id', '=', id)
        .executeTakeFirst();
    },
    async ownerOf(id) {
      const row = await db.selectFrom('sessions').select('account').where('session_id', '=', id).executeTakeFirst();
      return row?.account;
    },
    async update(id, changed) {
      await db.updateTable('sessions').set(changed).where('session_id', '=', id).execute();
    },
    async delete(id) {
      const { numDeletedRows } = await db.deleteFrom('sessions').where('session_id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    list({ limit, offset, account }) {
      let query = db
        .selectFrom('sessions')
        .select(['session_id', 'title', 'status', 'persona', 'created_at', 'updated_at', 'indicators'])
        .orderBy('seq', 'desc')
        .limit(limit)
        .offset(offset);
      if (account !== undefined) query = query.where('account', '=', account);
      return query.execute();
    },
    async count(account) {
      let query = db.selectFrom('sessions').select(({ fn }) => fn.countAll<number>().as('count'));
      if (account !== undefined) query = query.where('account', '=', account);
      return Number((await query.executeTakeFirst())?.count ?? 0);
    },
    async sharing({ entity, except, account, limit }) {
      const incidents = await db
        .selectFrom('entity_origins')
        .select('origin')
        .where('entity', '=', entity)
        .where('origin', '>=', 'incident:')
        .where('origin', '<', 'incident;')
        .orderBy(sql`cast(substr(origin, ${'incident:'.length + 1}) as integer)`, 'desc')
        .limit(limit)
        .execute();
      // The expression stands on the side without an index: each origin is looked up among the sessions by its id.
      let query = db
        .selectFrom('entity_origins')
        .innerJoin('sessions', (join) =>
          join.on('session_id', '=', sql<string>`substr(origin, ${'session:'.length + 1})`),
        )
        .select('origin')
        .where('entity', '=', entity)
        .where('origin', '>=', 'session:')
        .where('origin', '<', 'session;')
        .where('session_id', '!=', except)
        .orderBy('seq', 'desc')
        .limit(limit);
      if (account !== undefined) query = query.where('account', '=', account);
      return [...incidents, ...(await query.execute())].map(({ origin }) => origin);
    },
  };
}
