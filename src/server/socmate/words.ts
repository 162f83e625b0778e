import type { Output } from '../../engine/index.ts';

type Node = Output<'graph.neighbors'>['entity'];
type Edge = Output<'graph.neighbors'>['edges'][number];

/** SoCMate's word for a STIX type; what has none keeps its own. */
const TYPES: ReadonlyMap<string, string> = new Map([
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

function idOut(id: string): string {
  const colon = id.indexOf(':');
  const type = id.slice(0, colon);
  return `${TYPES.get(type) ?? type}${id.slice(colon)}`;
}

function relationshipOut(relationship: string): string {
  const word = SPOKEN.get(relationship) ?? relationship.toUpperCase().replaceAll('-', '_');
  return RELATIONSHIPS.has(word) ? word : 'ASSOCIATED_WITH';
}

/** A node in SoCMate's words. */
export function nodeOut(node: Node): Node {
  return { ...node, id: idOut(node.id), type: TYPES.get(node.type) ?? node.type };
}

/** An edge in SoCMate's words. */
export function edgeOut(edge: Edge): Edge {
  const { source, target, relationship } = edge;
  return { ...edge, source: idOut(source), target: idOut(target), relationship: relationshipOut(relationship) };
}
