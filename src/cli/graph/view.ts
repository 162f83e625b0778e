import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';

export type Neighbourhood = Output<'graph.neighbors'>;
export type Node = Neighbourhood['entity'];
export type Edge = Neighbourhood['edges'][number];

/** Entities, a row each. */
export function nodesView(empty: string): View<Node> {
  return {
    noun: ['entity', 'entities'],
    empty,
    columns: [
      { title: 'VALUE', path: 'value', priority: 1, live: true, min: 24 },
      { title: 'TYPE', path: 'type', priority: 2 },
      { title: 'SEEN IN', path: 'investigation_count', priority: 3, align: 'right' },
      { title: 'FIRST SEEN', path: 'first_seen', priority: 5, min: 20 },
      { title: 'LAST SEEN', path: 'last_seen', priority: 4, min: 20 },
    ],
  };
}
