import type { Repositories } from '../store/index.ts';
import { type EntityRef, entityId } from './entity.ts';
import { edgeKey } from './node.ts';

/** What was seen together at one time in one place. */
export interface Sighting {
  readonly entities: readonly EntityRef[];
  /** Their ends are counted among the entities whether they are named there or not. */
  readonly relationships: readonly {
    readonly source: EntityRef;
    readonly target: EntityRef;
    /** A STIX 2.1 relationship name: `resolves-to`, `related-to`, … */
    readonly relationship: string;
  }[];
  /** UTC. */
  readonly at: string;
  /** Where: `analysis:ID`, `incident:NUMBER` or `session:ID`. */
  readonly origin: string;
}

/** Each once: a statement that meets the same row twice is refused by some databases. */
function unique<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

/** Writes a sighting into the graph. The same sighting again changes nothing but the time it was last seen. */
export async function see(tx: Repositories, { entities, relationships, at, origin }: Sighting): Promise<void> {
  const seen = [...entities, ...relationships.flatMap(({ source, target }) => [source, target])].map((entity) => ({
    id: entityId(entity),
    type: entity.type,
    value: entity.value,
  }));
  const edges = relationships.map(({ source, target, relationship }) => ({
    source: entityId(source),
    target: entityId(target),
    relationship,
    at,
  }));
  await tx.graph.putEntities(
    unique(seen, ({ id }) => id),
    at,
    origin,
  );
  await tx.graph.putRelationships(unique(edges, edgeKey), origin);
}
