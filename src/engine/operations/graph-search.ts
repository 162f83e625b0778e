import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { graphNode } from '../records/graph.ts';

export default {
  name: 'graph.search',
  scope: 'graph:read',
  summary: 'Entities whose value is, begins with or holds a text.',
  input: z.object({
    q: z.string(),
    type: z.string().optional(),
    /** 20 when left out. */
    limit: z.number().int().min(1).max(1000).optional(),
    offset: z.number().int().min(0).optional(),
  }),
  output: z
    .object({
      entities: z.array(graphNode).readonly(),
      total: z.number().int().min(0),
      limit: z.number().int(),
      offset: z.number().int(),
    })
    .readonly(),
} as const satisfies Operation;
