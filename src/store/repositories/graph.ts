import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { bulk } from './bulk.ts';
import { escaped } from './like.ts';

type EntityRow = Tables['entities'];

/** An entity with what is known of its place in the graph. */
export interface EntityFacts extends EntityRow {
  /** Where it was seen: analyses, incidents, sessions. */
  readonly origins: number;
  /** Relationships that begin or end at it. */
  readonly degree: number;
}

type RelationshipKey = Pick<Tables['relationships'], 'source' | 'target' | 'relationship'>;
export type RelationshipRow = Tables['relationships'];

/** An entity as it was seen: when, and in one place. */
type SeenEntity = Pick<EntityRow, 'id' | 'type' | 'value'> & SeenAt;

/** A relationship as it was seen: when, and in one place. */
type SeenRelationship = RelationshipKey & SeenAt;

interface SeenAt {
  /** UTC. */
  readonly at: string;
  readonly origin: string;
}

interface EntitySearch {
  /** Lower-case texts, any of which may be found. */
  readonly needles: readonly string[];
  /** Any when left out. */
  readonly types?: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** Entities and what connects them. Lists of any length may be given: they are worked through in pieces. */
export interface Graph {
  /** Adds the entities, or widens the time in which they were seen. */
  putEntities(rows: readonly SeenEntity[]): Promise<void>;
  /** The same for relationships; their ends must be there. An origin is counted once. */
  putRelationships(rows: readonly SeenRelationship[]): Promise<void>;
  /** Those of the ids that are there, in no particular order. */
  entities(ids: readonly string[]): Promise<EntityFacts[]>;
  /** Every entity with one of these values or ids. */
  named(values: readonly string[]): Promise<EntityFacts[]>;
  /** Exact, then beginning with, then holding one of the texts; the shorter first. */
  search(search: EntitySearch): Promise<{ readonly rows: EntityFacts[]; readonly total: number }>;
  /** Relationships that begin (`source`) or end (`target`) at one of the entities. */
  relationships(end: 'source' | 'target', ids: readonly string[]): Promise<RelationshipRow[]>;
  /** Relationships that begin and end among the entities given, which must be few. */
  among(ids: readonly string[]): Promise<RelationshipRow[]>;
  /** Where relationships were seen, up to `most` of each, by name. */
  originsOf(rows: readonly RelationshipKey[], most: number): Promise<(RelationshipKey & { origin: string })[]>;
  everything(): Promise<{ readonly entities: EntityFacts[]; readonly relationships: RelationshipRow[] }>;
  /** What one origin saw. */
  seenIn(origin: string): Promise<{ readonly entities: EntityFacts[]; readonly relationships: RelationshipRow[] }>;
}

/** Rows a statement: with six parameters each, far below what a database takes in one (SQLite: 32,766). */
const PIECE = 500;

function pieces<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, n) => rows.slice(n * PIECE, (n + 1) * PIECE));
}

async function inPieces<T, R>(rows: readonly T[], work: (piece: readonly T[]) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = [];
  for (const piece of pieces(rows)) for (const each of await work(piece)) found.push(each);
  return found;
}

/** The earlier and the later of what is there and what comes: spelled out, for databases disagree about min and max. */
function widened(table: 'entities' | 'relationships') {
  const at = (column: string) => sql.ref<string>(`${table}.${column}`);
  return {
    first_seen: sql<string>`case when excluded.first_seen < ${at('first_seen')} then excluded.first_seen else ${at('first_seen')} end`,
    last_seen: sql<string>`case when excluded.last_seen > ${at('last_seen')} then excluded.last_seen else ${at('last_seen')} end`,
  };
}

const keyOf = ({ source, target, relationship }: RelationshipKey): string =>
  JSON.stringify([source, target, relationship]);

/** The columns of an entity with its counts. */
function withFacts<O>(query: SelectQueryBuilder<Tables, 'entities', O>) {
  return query.selectAll('entities').select([
    sql<number>`(select count(*) from entity_origins where entity = entities.id)`.as('origins'),
    // A relationship from an entity to itself is one, not two.
    sql<number>`(select count(*) from relationships where source = entities.id)
      + (select count(*) from relationships where target = entities.id and source <> entities.id)`.as('degree'),
  ]);
}

const RELATIONSHIP = ['source', 'target', 'relationship', 'first_seen', 'last_seen', 'count'] as const;

/** Each row once: a statement that meets the same row twice is refused by some databases. */
function once<T extends object>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(Object.values(row)), row])).values()];
}

/** Each thing once, with the time from its first to its last sighting. */
function spans<T extends SeenAt>(rows: readonly T[], key: (row: T) => string) {
  const found = new Map<string, [row: T, span: { first_seen: string; last_seen: string }]>();
  for (const row of rows) {
    const before = found.get(key(row))?.[1];
    const times = [row.at, before?.first_seen ?? row.at, before?.last_seen ?? row.at].sort();
    const span = { first_seen: times[0] ?? row.at, last_seen: times.at(-1) ?? row.at };
    found.set(key(row), [row, span]);
  }
  return found.values();
}

const putEntityRows = bulk<EntityRow>(['id', 'type', 'value', 'first_seen', 'last_seen'], (db, rows) =>
  db
    .insertInto('entities')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(widened('entities'))),
);

const putEntityOrigins = bulk<Tables['entity_origins']>(['entity', 'origin'], (db, rows) =>
  db
    .insertInto('entity_origins')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()),
);

const putRelationshipOrigins = bulk<Tables['relationship_origins']>(
  ['source', 'target', 'relationship', 'origin'],
  (db, rows) =>
    db
      .insertInto('relationship_origins')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['source', 'target', 'relationship']),
);

const putRelationshipRows = bulk<RelationshipRow>(RELATIONSHIP, (db, rows) =>
  db
    .insertInto('relationships')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['source', 'target', 'relationship']).doUpdateSet({
        ...widened('relationships'),
        count: sql<number>`relationships.count + excluded.count`,
      }),
    ),
);

export function graph(db: Kysely<Tables>): Graph {
  const facts = () => withFacts(db.selectFrom('entities'));
  return {
    async putEntities(rows) {
      await putEntityRows(
        db,
        [...spans(rows, ({ id }) => id)].map(([{ id, type, value }, span]) => ({ id, type, value, ...span })),
      );
      await putEntityOrigins(db, once(rows.map(({ id, origin }) => ({ entity: id, origin }))));
    },

    async putRelationships(rows) {
      const origins = rows.map(({ source, target, relationship, origin }) => ({
        source,
        target,
        relationship,
        origin,
      }));
      const fresh = (await putRelationshipOrigins(db, once(origins))) as RelationshipKey[];
      const counts = new Map<string, number>();
      for (const row of fresh) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
      await putRelationshipRows(
        db,
        [...spans(rows, keyOf)].map(([{ source, target, relationship }, span]) => {
          const key = { source, target, relationship };
          return { ...key, ...span, count: counts.get(keyOf(key)) ?? 0 };
        }),
      );
    },

    entities: (ids) => inPieces(ids, (piece) => facts().where('id', 'in', piece).execute()),

    named: (values) =>
      facts()
        .where((eb) => eb.or([eb('value', 'in', values), eb('id', 'in', values)]))
        .execute(),

    async search({ needles, types, limit, offset }) {
      const value = sql<string>`lower(value)`;
      const like = (end: (needle: string) => string) =>
        sql<boolean>`(${sql.join(
          needles.map((needle) => sql`${value} like ${end(escaped(needle))} escape '\\'`),
          sql` or `,
        )})`;
      let found = db.selectFrom('entities').where(like((needle) => `%${needle}%`));
      if (types) found = found.where('type', 'in', types);
      const rank = sql`case when ${value} in (${sql.join(needles)}) then 0 when ${like((needle) => `${needle}%`)} then 1 else 2 end`;
      const [{ total } = { total: 0 }] = await found.select(({ fn }) => fn.countAll<number>().as('total')).execute();
      const rows = await withFacts(found)
        .orderBy(rank)
        .orderBy(sql`length(value)`)
        .orderBy('value')
        .orderBy('type')
        .limit(limit)
        .offset(offset)
        .execute();
      return { rows, total: Number(total) };
    },

    relationships: (end, ids) =>
      inPieces(ids, (piece) => db.selectFrom('relationships').select(RELATIONSHIP).where(end, 'in', piece).execute()),

    among: (ids) =>
      inPieces(ids, (sources) =>
        inPieces(ids, (targets) =>
          db
            .selectFrom('relationships')
            .select(RELATIONSHIP)
            .where('source', 'in', sources)
            .where('target', 'in', targets)
            .execute(),
        ),
      ),

    originsOf: (rows, most) =>
      inPieces(rows, async (piece) => {
        const keys = sql.join(piece.map((row) => sql`(${row.source}, ${row.target}, ${row.relationship})`));
        const { rows: found } = await sql<RelationshipKey & { origin: string }>`
          select source, target, relationship, origin from (
            select source, target, relationship, origin,
              row_number() over (partition by source, target, relationship order by origin) as place
            from relationship_origins where (source, target, relationship) in (values ${keys})) as placed
          where place <= ${most} order by source, target, relationship, origin`.execute(db);
        return found;
      }),

    async everything() {
      const relationships = await db.selectFrom('relationships').select(RELATIONSHIP).execute();
      return { entities: await facts().execute(), relationships };
    },

    async seenIn(origin) {
      const entities = await facts()
        .innerJoin('entity_origins', 'entity_origins.entity', 'entities.id')
        .where('entity_origins.origin', '=', origin)
        .execute();
      const relationships = await db
        .selectFrom('relationships')
        .innerJoin('relationship_origins as seen', (join) =>
          join
            .onRef('seen.source', '=', 'relationships.source')
            .onRef('seen.target', '=', 'relationships.target')
            .onRef('seen.relationship', '=', 'relationships.relationship'),
        )
        .where('seen.origin', '=', origin)
        .select(RELATIONSHIP.map((column) => `relationships.${column}` as const))
        .execute();
      return { entities, relationships };
    },
  };
}
