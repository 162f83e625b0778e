import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { triageEntry } from '../records/triage.ts';

export default {
  name: 'triage.list',
  scope: 'triage:alerts-list',
  summary: 'The triage entries of the organisation, a page at a time.',
  input: z.object({
    sort: z.enum(['created_at', 'updated_at']).optional(),
    direction: z.enum(['asc', 'desc']).optional(),
    /** From 1. */
    page: z.number().int().min(1).optional(),
    /** 30 when left out. */
    per_page: z.number().int().min(1).max(100).optional(),
  }),
  output: z
    .object({ results: z.array(triageEntry).readonly(), nextPage: z.number().int().min(2).nullable() })
    .readonly(),
} as const satisfies Operation;
