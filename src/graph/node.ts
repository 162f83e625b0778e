import type { EntityFacts, RelationshipRow, Repositories } from '../store/index.ts';
import { isCommon } from './common.ts';
import { entityOfId } from './entity.ts';

/** An entity as it is handed out. */
export interface Node {
  /** `type:value`. */
  readonly id: string;
  readonly type: string;
  readonly value: string;
  readonly first_seen: string;
  readonly last_seen: string;
  /** In how many analyses, incidents and investigations it was seen. */
  readonly investigation_count: number;
  /** Steps from the node that was asked for. */
  readonly depth?: number;
  /** Relationships it has in all. */
  readonly degree?: number;
  readonly hub?: true;
  readonly not_expanded?: true;
}

/** A relationship as it is handed out; `source` and `target` are ids of nodes. */
export interface Edge extends RelationshipRow {
  /** Where it was seen, as `graph investigation` takes them: the first {@link ORIGINS_SHOWN} by name, `count` says how many there are. */
  readonly session_ids: readonly string[];
}

export interface Subgraph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Relationships of an entity that is no hub, at most. */
export const HUB_LIMIT = 100;

/** Whether the neighbours of an entity say nothing about it: it has too many, or everybody talks to it. */
export function isHub({ degree, value }: Pick<EntityFacts, 'degree' | 'value'>): boolean {
  return degree > HUB_LIMIT || isCommon(value);
}

export function nodeOf({ id, type, value, first_seen, last_seen, origins }: EntityFacts): Node {
  return { id, type, value, first_seen, last_seen, investigation_count: origins };
}

/** Places listed with a relationship: one that everybody sees has thousands. */
const ORIGINS_SHOWN = 100;

/** `analysis:ID` and `session:ID` are known by their id, an incident by `incident:NUMBER`. */
function placeOf(origin: string): string {
  const { type, value } = entityOfId(origin);
  return type === 'incident' ? origin : value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Most connected first, then by type and value: the order of nodes wherever they are listed. */
export function byDegree(a: EntityFacts, b: EntityFacts): number {
  return b.degree - a.degree || compare(a.type, b.type) || compare(a.value, b.value);
}

/** The same text for the same relationship; no id or name holds a NUL character. */
export function edgeKey({ source, target, relationship }: Pick<Edge, 'source' | 'target' | 'relationship'>): string {
  return `${relationship}\0${source}\0${target}`;
}

/** The relationships with the places they were seen in, in a fixed order. */
export async function edgesOf(from: Repositories, rows: readonly RelationshipRow[]): Promise<Edge[]> {
  const places = new Map<string, string[]>();
  for (const origin of await from.graph.originsOf(rows, ORIGINS_SHOWN)) {
    const key = edgeKey(origin);
    const known = places.get(key);
    if (known) known.push(placeOf(origin.origin));
    else places.set(key, [placeOf(origin.origin)]);
  }
  return rows
    .map((row) => ({ ...row, session_ids: places.get(edgeKey(row)) ?? [] }))
    .sort(
      (a, b) => compare(a.source, b.source) || compare(a.target, b.target) || compare(a.relationship, b.relationship),
    );
}
