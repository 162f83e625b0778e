import type { Repositories } from '../store/index.ts';
import type { EntityRef } from './entity.ts';

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

/** Writes a sighting into the graph. The same sighting again changes nothing but the time it was last seen. */
export async function see(_tx: Repositories, _sighting: Sighting): Promise<void> {}
