import type { EntityFacts, RelationshipRow, Repositories } from '../store/index.ts';
import { byDegree, type Edge, edgeKey, edgesOf, HUB_LIMIT, isHub, type Node, nodeOf } from './node.ts';

export type Direction = 'in' | 'out' | 'both';

export interface Walk {
  /** Steps from the root at most. */
  readonly depth: number;
  /** Which way relationships are followed: `out` from source to target. */
  readonly direction: Direction;
  /** Which relationships count; all when left out. */
  readonly follows?: (relationship: string) => boolean;
  /** Nodes at most, the root not counted. */
  readonly limit: number;
}

export interface Neighbourhood {
  readonly entity: Node;
  /** Without the root, nearest first. */
  readonly nodes: readonly Node[];
  /** Between the root and the nodes, and among the nodes. */
  readonly edges: readonly Edge[];
  readonly truncated: boolean;
  /** How many entities next to those shown are left out. */
  readonly omitted: { readonly by_type: Readonly<Record<string, number>> };
}

interface Placed {
  readonly facts: EntityFacts;
  readonly depth: number;
}

/** The ids one step away from these. */
async function next(from: Repositories, ids: readonly string[], { direction, follows = () => true }: Walk) {
  const reached = new Set<string>();
  const ends = [
    ...(direction === 'in' ? [] : [['source', 'target'] as const]),
    ...(direction === 'out' ? [] : [['target', 'source'] as const]),
  ];
  for (const [near, far] of ends) {
    for (const row of await from.graph.relationships(near, ids)) if (follows(row.relationship)) reached.add(row[far]);
  }
  return reached;
}

/** Whether the walk ends here: the root always goes on. */
function ends({ facts, depth }: Placed): boolean {
  return depth > 0 && isHub(facts);
}

/** Level by level; who is left out for want of room is counted once and not followed. */
async function walk(from: Repositories, root: EntityFacts, how: Walk) {
  const placed = new Map<string, Placed>([[root.id, { facts: root, depth: 0 }]]);
  const left = new Map<string, string>();
  let level: readonly Placed[] = [...placed.values()];
  for (let depth = 1; depth <= how.depth && level.length > 0; depth += 1) {
    const followed = level.filter((each) => !ends(each)).map(({ facts }) => facts.id);
    const fresh = [...(await next(from, followed, how))].filter((id) => !placed.has(id) && !left.has(id));
    const found = (await from.graph.entities(fresh)).sort(byDegree);
    const room = how.limit + 1 - placed.size;
    level = found.slice(0, room).map((facts) => ({ facts, depth }));
    for (const each of level) placed.set(each.facts.id, each);
    for (const { id, type } of found.slice(room)) left.set(id, type);
  }
  return { placed: [...placed.values()], left: [...left.values()] };
}

/** Relationships between any two of the entities. Those of an entity with many are looked up from their other end. */
async function between(from: Repositories, entities: readonly EntityFacts[]): Promise<RelationshipRow[]> {
  const ids = new Set(entities.map(({ id }) => id));
  const few = entities.filter(({ degree }) => degree <= HUB_LIMIT).map(({ id }) => id);
  const many = entities.filter(({ degree }) => degree > HUB_LIMIT).map(({ id }) => id);
  const rows = [
    ...(await from.graph.relationships('source', few)),
    ...(await from.graph.relationships('target', few)),
    ...(await from.graph.among(many)),
  ];
  const inside = rows.filter(({ source, target }) => ids.has(source) && ids.has(target));
  return [...new Map(inside.map((row) => [edgeKey(row), row])).values()];
}

function countedByType(types: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const type of [...types].sort()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function nodeAt(placed: Placed): Node {
  const { facts, depth } = placed;
  return {
    ...nodeOf(facts),
    depth,
    degree: facts.degree,
    ...(isHub(facts) && { hub: true }),
    ...(ends(placed) && { not_expanded: true }),
  };
}

/**
 * What is connected with an entity: breadth first, each level by degree (largest first), type and value. Hubs are shown
 * and not followed, but for the root.
 */
export async function neighbors(from: Repositories, root: EntityFacts, how: Walk): Promise<Neighbourhood> {
  const { placed, left } = await walk(from, root, how);
  const { follows = () => true } = how;
  const rows = await between(
    from,
    placed.map(({ facts }) => facts),
  );
  const [entity, ...nodes] = placed.map(nodeAt);
  return {
    entity: entity as Node,
    nodes,
    edges: await edgesOf(
      from,
      rows.filter(({ relationship }) => follows(relationship)),
    ),
    truncated: left.length > 0,
    omitted: { by_type: countedByType(left) },
  };
}
