import { entityOfId } from './entity.ts';
import type { Edge, Node, Subgraph } from './node.ts';
import { type SocmateRelationship, type SocmateType, socmateRelationship, socmateType } from './words.ts';

/** A node as the SoCMate API has it: its id is `ip:203.0.113.50`. */
export interface SocmateNode extends Pick<Node, 'id' | 'value' | 'first_seen' | 'last_seen' | 'investigation_count'> {
  readonly type: SocmateType;
}

export interface SocmateEdge
  extends Pick<Edge, 'source' | 'target' | 'first_seen' | 'last_seen' | 'count' | 'session_ids'> {
  readonly relationship: SocmateRelationship;
}

/** The id of an entity in SoCMate's words; undefined for a type it has no word for. */
export function socmateId(id: string): string | undefined {
  const { type, value } = entityOfId(id);
  const word = socmateType(type);
  return word && `${word}:${value}`;
}

/** A node in SoCMate's words; undefined for a type it has no word for. */
export function socmateNode({
  type,
  value,
  first_seen,
  last_seen,
  investigation_count,
}: Node): SocmateNode | undefined {
  const word = socmateType(type);
  return word && { id: `${word}:${value}`, type: word, value, first_seen, last_seen, investigation_count };
}

/** An edge in SoCMate's words; undefined where it has none for one of the ends. */
export function socmateEdge(edge: Edge): SocmateEdge | undefined {
  const [source, target] = [socmateId(edge.source), socmateId(edge.target)];
  if (source === undefined || target === undefined) return undefined;
  const { relationship, first_seen, last_seen, count, session_ids } = edge;
  return {
    source,
    target,
    relationship: socmateRelationship(relationship),
    first_seen,
    last_seen,
    count,
    session_ids,
  };
}

/** A subgraph in SoCMate's words, without what it has no type for (autonomous systems, incidents). */
export function toSocmate({ nodes, edges }: Subgraph): { nodes: SocmateNode[]; edges: SocmateEdge[] } {
  return {
    nodes: nodes.flatMap((node) => socmateNode(node) ?? []),
    edges: edges.flatMap((edge) => socmateEdge(edge) ?? []),
  };
}
