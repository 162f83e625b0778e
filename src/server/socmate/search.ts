import { z } from 'zod';
import searchRun from '../../engine/operations/search-run.ts';
import { ok, type Route } from '../route.ts';
import { PAGING, present, valid } from './valid.ts';

const QUERY = z.object({ q: z.string(), type: searchRun.input.shape.type, ...PAGING });

/** `GET /api/v1/search`. */
export const search: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/search',
    scope: 'search:read',
    handle: async ({ query, call }) => ok(await call('search.run', present(valid(QUERY, query, 'query')))),
  },
];
