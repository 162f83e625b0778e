import type { EntityFacts, RelationshipRow, Repositories } from '../store/index.ts';
import { neighbors } from './neighbors.ts';
import { byDegree, edgesOf, isHub, nodeOf, type Subgraph } from './node.ts';

interface Rows {
  readonly entities: readonly EntityFacts[];
  readonly relationships: readonly RelationshipRow[];
}

async function present(from: Repositories, { entities, relationships }: Rows): Promise<Subgraph> {
  const nodes = [...entities]
    .sort(byDegree)
    .map((facts) => ({ ...nodeOf(facts), degree: facts.degree, ...(isHub(facts) && { hub: true as const }) }));
  return { nodes, edges: await edgesOf(from, relationships) };
}

/** All there is, the most connected first. As large as the store: one document in memory. */
export async function wholeGraph(from: Repositories): Promise<Subgraph> {
  return present(from, await from.graph.everything());
}

/**
 * Everything that can be reached from an entity, whichever way relationships point, nearest first. Hubs other than the
 * entity are part of it and go no further: through a public resolver everything reaches everything.
 */
export async function reachable(from: Repositories, root: EntityFacts): Promise<Subgraph> {
  const unlimited = { depth: Number.POSITIVE_INFINITY, direction: 'both', limit: Number.POSITIVE_INFINITY } as const;
  const { entity, nodes, edges } = await neighbors(from, root, unlimited);
  return { nodes: [entity, ...nodes], edges };
}

/** What one origin (`analysis:ID`, `incident:NUMBER`, `session:ID`) saw. */
export async function seenIn(from: Repositories, origin: string): Promise<Subgraph> {
  return present(from, await from.graph.seenIn(origin));
}
