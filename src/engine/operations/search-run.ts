import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { searchHit, searchKind } from '../records/search-hit.ts';

export default {
  name: 'search.run',
  scope: 'search:read',
  summary: 'Everything the store knows that holds a text, nearest first.',
  input: z.object({
    q: z.string(),
    type: searchKind.optional(),
    /** 20 when left out. */
    limit: z.number().int().min(1).max(10_000).optional(),
    offset: z.number().int().min(0).optional(),
  }),
  output: z
    .object({
      results: z.array(searchHit).readonly(),
      total: z.number().int().min(0),
      limit: z.number().int(),
      offset: z.number().int(),
    })
    .readonly(),
} as const satisfies Operation;
