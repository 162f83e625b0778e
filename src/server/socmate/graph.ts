import { z } from 'zod';
import { ok, type Route } from '../route.ts';
import { digits, PAGING, present, valid } from './valid.ts';
import { edgeOut, nodeOut } from './words.ts';

const MOST_NODES = 1000;

const NEIGHBOURS = z.object({
  type: z.string().optional(),
  depth: digits(1, 3).default(1),
  relationship: z.string().optional(),
  limit: digits(1, MOST_NODES).default(100),
});

const SEARCH = z.object({ q: z.string(), type: z.string().optional(), ...PAGING });

const scope = 'graph:read';

/** The knowledge graph, in SoCMate's words. */
export const graph: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/graph/entity/:value',
    scope,
    async handle({ params: { value = '' }, query, call }) {
      const found = await call('graph.neighbors', { value, ...present(valid(NEIGHBOURS, query, 'query')) });
      const { entity, nodes, edges, truncated, omitted } = found;
      return ok({ entity: nodeOut(entity), nodes: nodes.map(nodeOut), edges: edges.map(edgeOut), truncated, omitted });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/graph/investigation/:id',
    scope,
    async handle({ params: { id = '' }, call }) {
      const { session_id, nodes, edges } = await call('graph.investigation', { session_id: id });
      return ok({ session_id, nodes: nodes.map(nodeOut), edges: edges.map(edgeOut) });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/graph/search',
    scope,
    async handle({ query, call }) {
      const { entities, ...page } = await call('graph.search', present(valid(SEARCH, query, 'query')));
      return ok({ entities: entities.map(nodeOut), ...page });
    },
  },
];
