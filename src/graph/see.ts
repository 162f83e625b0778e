import type { Repositories } from '../store/index.ts';
import { type EntityRef, entityId } from './entity.ts';

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

/** Writes sightings into the graph. The same sighting again changes nothing but the time it was last seen. */
export async function see(tx: Repositories, ...sightings: readonly Sighting[]): Promise<void> {
  await tx.graph.putEntities(
    sightings.flatMap(({ entities, relationships, at, origin }) =>
      [...entities, ...relationships.flatMap(({ source, target }) => [source, target])].map((entity) => {
        const { type, value } = entity;
        return { id: entityId(entity), type, value, at, origin };
      }),
    ),
  );
  await tx.graph.putRelationships(
    sightings.flatMap(({ relationships, at, origin }) =>
      relationships.map(({ source, target, relationship }) => {
        return { source: entityId(source), target: entityId(target), relationship, at, origin };
      }),
    ),
  );
}
