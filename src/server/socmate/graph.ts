import { z } from 'zod';
import { SOCMATE_TYPES, socmateNode, toSocmate } from '../../graph/index.ts';
import { ok, type Route } from '../route.ts';
import { digits, PAGING, present, valid } from './valid.ts';

const MOST_NODES = 1000;

const NEIGHBOURS = z.object({
  type: z.string().optional(),
  depth: digits(1, 3).default(1),
  relationship: z.string().optional(),
  limit: digits(1, MOST_NODES).default(100),
});

const SEARCH = z.object({ q: z.string(), type: z.string().optional(), ...PAGING });

/** Asked for where no type is: a page without what it has no word for would not be as long as its `total` says. */
const ALL_TYPES = SOCMATE_TYPES.join(',');

const scope = 'graph:read';

/** The knowledge graph, in SoCMate's words. */
export const graph: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/graph/entity/:value',
    scope,
    async handle({ params: { value = '' }, query, call }) {
      const found = await call('graph.neighbors', { value, ...present(valid(NEIGHBOURS, query, 'query')) });
      const { entity, truncated, omitted } = found;
      return ok({ entity: socmateNode(entity) ?? entity, ...toSocmate(found), truncated, omitted });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/graph/investigation/:id',
    scope,
    async handle({ params: { id = '' }, call }) {
      const found = await call('graph.investigation', { session_id: id });
      return ok({ session_id: found.session_id, ...toSocmate(found) });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/graph/search',
    scope,
    async handle({ query, call }) {
      const { type = ALL_TYPES, ...asked } = valid(SEARCH, query, 'query');
      const { entities, ...page } = await call('graph.search', { ...asked, type });
      return ok({ entities: entities.flatMap((node) => socmateNode(node) ?? []), ...page });
    },
  },
];
