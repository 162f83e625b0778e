import type { Output } from '../../engine/index.ts';

type Node = Output<'graph.neighbors'>['entity'];
type Edge = Output<'graph.neighbors'>['edges'][number];

/** SoCMate's word for a STIX type. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['url', 'url'],
  ['process', 'process'],
  ['ipv4-addr', 'ip'],
  ['ipv6-addr', 'ip'],
  ['domain-name', 'domain'],
  ['file', 'hash'],
  ['email-addr', 'email'],
  ['user-account', 'user'],
  ['x-socctl-host', 'host'],
]);

/** The relationships that both vocabularies have; every other is ASSOCIATED_WITH. */
const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'SIGNED_IN_FROM',
  'CONNECTED_TO',
  'RESOLVED_TO',
  'RAN_ON',
  'DOWNLOADED_FROM',
  'COMMUNICATED_WITH',
  'INVESTIGATED_IN',
]);

/** Where the word is not the same in capitals: STIX names say what something does, SoCMate's what it did. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['resolves-to', 'RESOLVED_TO'],
  ['communicates-with', 'COMMUNICATED_WITH'],
]);

function idOut(id: string): string | undefined {
  const colon = id.indexOf(':');
  const word = TYPES.get(id.slice(0, colon));
  return word && `${word}${id.slice(colon)}`;
}

function relationshipOut(relationship: string): string {
  const word = SPOKEN.get(relationship) ?? relationship.toUpperCase().replaceAll('-', '_');
  return RELATIONSHIPS.has(word) ? word : 'ASSOCIATED_WITH';
}

/** A node in SoCMate's words; undefined for a type that it has no word for. */
export function nodeOut(node: Node): Node | undefined {
  const [id, type] = [idOut(node.id), TYPES.get(node.type)];
  return id === undefined || type === undefined ? undefined : { ...node, id, type };
}

function edgeOut(edge: Edge): Edge | undefined {
  const [source, target] = [idOut(edge.source), idOut(edge.target)];
  if (source === undefined || target === undefined) return undefined;
  return { ...edge, source, target, relationship: relationshipOut(edge.relationship) };
}

/** Nodes and edges in SoCMate's words, without what it has no word for. */
export function graphOut({ nodes, edges }: { nodes: readonly Node[]; edges: readonly Edge[] }) {
  return { nodes: nodes.flatMap((node) => nodeOut(node) ?? []), edges: edges.flatMap((edge) => edgeOut(edge) ?? []) };
}
